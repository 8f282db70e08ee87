package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The versions of an umbrella have different keys; otherwise PSL106 at the second one. Silent about a key
 * that is none, or that contradicts its class's name: PSL103 and PSL105 are about these. */
final class KeysDiffer implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL106;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        Map<Integer, Listed> byKey = new LinkedHashMap<>();
        for (Listed listed : Listed.of(workflow)) {
            Listed first = isClear(listed) ? byKey.putIfAbsent(listed.key(), listed) : null;
            if (first != null) {
                problems.add(isSameClass(first, listed) ? listedTwice(listed) : sameKey(first, listed));
            }
        }
    }

    private static boolean isClear(Listed listed) {
        return listed.key() > 0 && !ClassNumber.contradicts(listed.name(), listed.key());
    }

    private static boolean isSameClass(Listed one, Listed other) {
        return one.version().type().equals(other.version().type());
    }

    private Problem listedTwice(Listed listed) {
        return Problem.of(code(), listed.version().reference().origin(), listed.subject() + " is listed twice");
    }

    private Problem sameKey(Listed first, Listed second) {
        return Problem.of(
                        code(),
                        second.pointAt(second.header().key().origin()),
                        second.subject() + " has the key " + second.key() + ", which " + first.name() + " has already")
                .fix("value = " + (Keys.highest(second.umbrella()) + 1));
    }
}
