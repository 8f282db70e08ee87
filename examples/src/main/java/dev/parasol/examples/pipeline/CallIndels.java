package dev.parasol.examples.pipeline;

import dev.parasol.Step;

/** Finds short stretches that were put in or left out. */
@Step
public final class CallIndels {

    private final Lab lab;

    CallIndels(Lab lab) {
        this.lab = lab;
    }

    /** So many stretches differ. */
    public record Found(int variants) {}

    public Found execute(SortReads.Sorted sorted) {
        lab.ran(CallIndels.class);
        return new Found(sorted.reads() / 100);
    }
}
