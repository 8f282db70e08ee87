package dev.parasol.runtime.definition;

import dev.parasol.ContinueAsNew;
import dev.parasol.End;
import java.time.Duration;
import java.util.Optional;

/**
 * A way from one node to another, taken when the first ends in one outcome.
 *
 * @param from the node's name
 * @param on the binary name of the outcome
 * @param to the name of the node that follows, {@link #END} or {@link #CONTINUE_AS_NEW}
 * @param after how long after the outcome the edge is taken; at once if empty
 */
public record Edge(String from, String on, String to, Optional<Duration> after) {

    /** The target that ends a branch. */
    public static final String END = End.class.getName();

    /** The target that ends a branch and lets the next run begin. */
    public static final String CONTINUE_AS_NEW = ContinueAsNew.class.getName();

    /** Whether the edge leads to another node, so neither to {@link #END} nor to {@link #CONTINUE_AS_NEW}. */
    public boolean leadsToNode() {
        return !to.equals(END) && !to.equals(CONTINUE_AS_NEW);
    }
}
