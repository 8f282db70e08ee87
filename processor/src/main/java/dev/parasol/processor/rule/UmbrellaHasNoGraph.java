package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** An umbrella has no graph of its own; otherwise PSL112 at its {@code start} or {@code transitions}. */
final class UmbrellaHasNoGraph implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL112;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        if (workflow.versionsOrigin().isPresent()) {
            workflow.own()
                    .ifPresent(own -> problems.add(
                            Problem.of(code(), own, workflow.name() + ": start or transitions stand beside versions")
                                    .fact(
                                            "an umbrella's graphs are those of its versions; without versions and current it is a plain"
                                                    + " workflow")));
        }
    }
}
