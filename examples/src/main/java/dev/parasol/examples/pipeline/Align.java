package dev.parasol.examples.pipeline;

import dev.parasol.Step;

/** Finds out where on the genome each read belongs. */
@Step
public final class Align {

    private final Lab lab;

    Align(Lab lab) {
        this.lab = lab;
    }

    /** So many reads have their place. */
    public record Aligned(int reads) {}

    public Aligned execute(Sample sample) throws InterruptedException {
        lab.ran(Align.class);
        lab.align();
        return new Aligned(sample.reads());
    }
}
