package dev.parasol.processor.rule;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** {@code current} and {@code versions} come together; otherwise PSL114 at the one that is written. */
final class CurrentAndVersionsComeTogether implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL114;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        boolean lists = !workflow.listed().isEmpty();
        if (lists && workflow.current().isEmpty()) {
            workflow.versionsOrigin().ifPresent(versions -> problems.add(withoutCurrent(workflow, versions)));
        } else if (!lists) {
            workflow.current().ifPresent(current -> problems.add(withoutVersions(workflow, current)));
        }
    }

    private Problem withoutCurrent(WorkflowModel workflow, Origin versions) {
        return Problem.of(code(), versions, workflow.name() + ": versions without current")
                .fact("current is the key of the version that new instances get")
                .fix("current = " + Keys.highest(workflow));
    }

    private Problem withoutVersions(WorkflowModel workflow, Written<Integer> current) {
        Problem problem = Problem.of(
                code(), current.origin(), workflow.name() + ": current = " + current.value() + " without versions");
        if (workflow.own().isPresent()) {
            return problem.fact("a plain workflow is version 1 and says neither");
        }
        return NestedVersions.fix(workflow)
                .map(problem::fix)
                .orElseGet(() -> problem.fact("versions lists the classes with @WorkflowVersion"));
    }
}
