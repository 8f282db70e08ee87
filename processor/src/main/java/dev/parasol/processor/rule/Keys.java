package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;

/** The keys of an umbrella's versions. */
final class Keys {

    private Keys() {}

    /** In the order listed. */
    static List<Integer> of(WorkflowModel umbrella) {
        return Listed.of(umbrella).stream().map(Listed::key).toList();
    }

    /** Whether each listed version exists and has a key that could be meant, so that what is no key is a mistake. */
    static boolean areKnown(WorkflowModel umbrella) {
        return umbrella.listed().stream()
                .map(ListedVersion::header)
                .allMatch(header ->
                        header.filter(found -> found.key().value() > 0).isPresent());
    }

    /** {@code ; the keys are 1, 2 and 3}, to end a headline with. */
    static String listed(WorkflowModel umbrella) {
        return (of(umbrella).size() == 1 ? "; the only key is " : "; the keys are ") + said(umbrella);
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
