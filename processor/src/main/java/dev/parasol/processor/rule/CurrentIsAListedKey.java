package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/** {@code current} is the key of a listed version; otherwise PSL107 at {@code current}. Silent where a listed class is no version, has no positive key, or does not exist: its key may be the one. */
final class CurrentIsAListedKey implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL107;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        List<Integer> keys = Keys.of(workflow);
        if (!keys.isEmpty() && Keys.areKnown(workflow)) {
            workflow.current()
                    .filter(current -> !keys.contains(current.value()))
                    .ifPresent(current -> problems.add(noKey(workflow, current)));
        }
    }

    private Problem noKey(WorkflowModel workflow, Written<Integer> current) {
        return Problem.of(
                        code(),
                        current.origin(),
                        workflow.name() + ": no version has the key " + current.value() + " of current"
                                + Keys.listed(workflow))
                .fix("current = " + Keys.highest(workflow));
    }
}
