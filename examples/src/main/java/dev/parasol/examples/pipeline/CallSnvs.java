package dev.parasol.examples.pipeline;

import dev.parasol.Step;

/** Finds single letters that differ. */
@Step
public final class CallSnvs {

    private final Lab lab;

    CallSnvs(Lab lab) {
        this.lab = lab;
    }

    /** So many letters differ. */
    public record Found(int variants) {}

    public Found execute(SortReads.Sorted sorted) {
        lab.ran(CallSnvs.class);
        return new Found(lab.snvs(sorted.reads()));
    }
}
