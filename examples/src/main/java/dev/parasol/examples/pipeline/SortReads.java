package dev.parasol.examples.pipeline;

import dev.parasol.Step;

/** Brings the reads into the order of the genome. */
@Step
public final class SortReads {

    private final Lab lab;

    SortReads(Lab lab) {
        this.lab = lab;
    }

    /** The reads are in order. */
    public record Sorted(int reads) {}

    public Sorted execute(Align.Aligned aligned) {
        lab.ran(SortReads.class);
        return new Sorted(aligned.reads());
    }
}
