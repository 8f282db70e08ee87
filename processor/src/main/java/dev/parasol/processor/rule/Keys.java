package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import java.util.List;

/** The keys of an umbrella's versions. */
final class Keys {

    private Keys() {}

    /** In the order listed. */
    static List<Integer> of(WorkflowModel umbrella) {
        return Listed.of(umbrella).stream().map(Listed::key).toList();
    }

    /** {@code 1, 2 and 3}. */
    static String said(WorkflowModel umbrella) {
        return Wording.and(of(umbrella).stream().map(String::valueOf).toList());
    }

    /** The highest: what is most likely meant to be current. */
    static int highest(WorkflowModel umbrella) {
        return of(umbrella).stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
