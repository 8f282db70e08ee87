package dev.parasol.runtime.engine;

import java.util.List;
import java.util.Set;

/**
 * What a run does not go on with, because this process has no code for it.
 *
 * @param nodes the steps that wait for code
 * @param missing the names of what is missing; none if it is there, but nobody has taken the run in hand since
 */
record Stall(Set<String> nodes, List<String> missing) {

    static final Stall NONE = new Stall(Set.of(), List.of());

    boolean isNone() {
        return nodes.isEmpty();
    }
}
