package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.OptionalInt;

/** A key is the number that its class's name ends with, if it ends with one; otherwise PSL105 at the key. */
final class KeyAgreesWithClassName implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL105;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        for (Listed listed : Listed.of(workflow)) {
            OptionalInt number = ClassNumber.of(listed.name());
            if (listed.key() > 0 && number.isPresent() && number.getAsInt() != listed.key()) {
                problems.add(contradicts(listed, number.getAsInt()));
            }
        }
    }

    private Problem contradicts(Listed listed, int number) {
        return Problem.of(
                        code(),
                        listed.pointAt(listed.header().key().origin()),
                        listed.subject() + " has the key " + listed.key() + ", but its name says " + number)
                .fix("value = " + number);
    }
}
