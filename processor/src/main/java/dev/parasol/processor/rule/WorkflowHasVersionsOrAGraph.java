package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A workflow has versions, or a graph of its own; otherwise PSL116 at its {@code @Workflow}. Silent where its graph is in a {@code @WorkflowVersion} on the same type, which is PSL102. */
final class WorkflowHasVersionsOrAGraph implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL116;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        boolean lists = workflow.current().isPresent() || !workflow.listed().isEmpty();
        if (!lists && workflow.own().isEmpty() && workflow.versionAnnotation().isEmpty()) {
            problems.add(hasNeither(workflow));
        }
    }

    private Problem hasNeither(WorkflowModel workflow) {
        Problem problem = Problem.of(code(), workflow.annotation(), workflow.name() + ": neither versions nor a graph")
                .fact("an umbrella says versions and current; a plain workflow says start and transitions");
        return NestedVersions.fix(workflow).map(problem::fix).orElse(problem);
    }
}
