package dev.parasol.runtime.version;

import dev.parasol.runtime.error.NotMovableException.Reason;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became, or would become, of instances that were to be moved.
 *
 * @param moved how many were moved, or would be
 * @param left how many were left alone, by the kind of reason; without those that there is none of
 * @param examples some of those that were left alone: the first {@value #EXAMPLES} of each kind
 */
public record MoveReport(long moved, SortedMap<Reason, Long> left, List<LeftAlone> examples) {

    /** How many examples there are at most of each kind of reason. */
    public static final int EXAMPLES = 10;

    /** A report. */
    public MoveReport {
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
        examples = List.copyOf(examples);
    }

    /** How many were left alone. */
    public long leftAlone() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return moved + " moved, " + leftAlone() + " left alone" + (left.isEmpty() ? "" : " " + left);
    }
}
