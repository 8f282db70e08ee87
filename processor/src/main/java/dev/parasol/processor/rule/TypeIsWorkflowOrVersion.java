package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A type is a workflow or a version, not both; otherwise PSL102 at its {@code @WorkflowVersion}. */
final class TypeIsWorkflowOrVersion implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL102;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        workflow.versionAnnotation()
                .ifPresent(annotation -> problems.add(
                        Problem.of(code(), annotation, workflow.name() + ": @WorkflowVersion stands beside @Workflow")
                                .fact("a version is a class of its own that the workflow lists in versions")
                                .fact("a workflow with one version can say start and transitions in @Workflow")));
    }
}
