package dev.parasol.release;

import java.util.List;
import java.util.Optional;

/**
 * What follows an outcome of a node.
 *
 * @param from the node's name
 * @param on the outcome's binary name
 * @param to the targets' binary names
 * @param after an ISO-8601 duration; at once if empty
 */
public record Transition(String from, String on, List<String> to, Optional<String> after) {

    public Transition {
        to = List.copyOf(to);
    }
}
