package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A key is the number that its class's name ends with, if it ends with one; otherwise PSL105 at the key. */
final class KeyAgreesWithClassName implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL105;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        Listed.of(workflow).stream()
                .filter(listed -> listed.key() > 0 && ClassNumber.contradicts(listed.name(), listed.key()))
                .forEach(listed -> problems.add(contradicts(listed)));
    }

    private Problem contradicts(Listed listed) {
        int number = ClassNumber.of(listed.name()).orElseThrow();
        return Problem.of(
                        code(),
                        listed.pointAt(listed.header().key().origin()),
                        listed.subject() + " has the key " + listed.key() + ", but its name says " + number)
                .fix("value = " + number);
    }
}
