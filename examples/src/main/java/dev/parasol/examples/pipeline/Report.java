package dev.parasol.examples.pipeline;

import dev.parasol.Step;

/** Puts together what the three searches have found. */
@Step
public final class Report {

    private final Lab lab;

    Report(Lab lab) {
        this.lab = lab;
    }

    /** The report is there. */
    public record Written(int variants) {}

    public Written execute(CallSnvs.Found snvs, CallIndels.Found indels, CallStructuralVariants.Found structural) {
        lab.ran(Report.class);
        return new Written(snvs.variants() + indels.variants() + structural.variants());
    }
}
