package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A version's key is a positive integer; otherwise PSL103 at the key. */
final class KeyIsPositive implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL103;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        Listed.of(workflow).stream()
                .filter(listed -> listed.key() < 1)
                .forEach(listed -> problems.add(notPositive(listed)));
    }

    private Problem notPositive(Listed listed) {
        String headline = listed.subject() + " has the key " + listed.key() + "; a key is a positive integer";
        Problem problem =
                Problem.of(code(), listed.pointAt(listed.header().key().origin()), headline);
        return ClassNumber.of(listed.name()).stream()
                .filter(number -> number > 0)
                .mapToObj(number -> problem.fix("value = " + number))
                .findFirst()
                .orElse(problem);
    }
}
