package dev.parasol.examples.pipeline;

import dev.parasol.Step;

/** Finds long stretches that have moved, which needs an index of the contig. */
@Step
public final class CallStructuralVariants {

    private final Lab lab;

    CallStructuralVariants(Lab lab) {
        this.lab = lab;
    }

    /** So many stretches have moved. */
    public record Found(int variants) {}

    public Found execute(Sample sample, SortReads.Sorted sorted) {
        lab.ran(CallStructuralVariants.class);
        lab.requireIndex(sample.contig());
        return new Found(sorted.reads() / 1_000);
    }
}
