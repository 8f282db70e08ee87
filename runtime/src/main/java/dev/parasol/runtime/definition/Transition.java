package dev.parasol.runtime.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What follows when a node ends in an outcome.
 *
 * @param from the node's name
 * @param on the binary name of the outcome
 * @param to the names of the nodes that follow, or only {@link Edge#END} or only {@link Edge#CONTINUE_AS_NEW}
 * @param after how long each of them waits; not at all if empty
 */
public record Transition(String from, String on, List<String> to, Optional<Duration> after) {

    public Transition {
        to = List.copyOf(to);
    }

    /** One edge for each target. */
    public List<Edge> edges() {
        return to.stream().map(target -> new Edge(from, on, target, after)).toList();
    }
}
