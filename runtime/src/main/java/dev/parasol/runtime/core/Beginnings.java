package dev.parasol.runtime.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The nodes that a run can be run anew from: their turn had come, and none of the steps before or beside them is undone.
 *
 * @param endedElsewhere the nodes that had ended before the run was moved to this graph
 */
record Beginnings(Plan plan, State state, Set<Integer> endedElsewhere) {

    /** Why it cannot be run anew from a node, and from which it can be. */
    Optional<String> refuse(String name) {
        Optional<Integer> node = plan.find(name);
        if (node.filter(this::isReached).isEmpty()) {
            String why = node.isPresent() ? "it had not reached " : "its graph has no step or await ";
            return Optional.of(why + name + others());
        }
        if (endedElsewhere.contains(node.get())) {
            return Optional.of(name + " had ended before it was moved to this version" + others());
        }
        return undoneBefore(node.get())
                .mapToObj(plan::name)
                .findFirst()
                .map(undone -> "what " + undone + " did is undone, so it has to run again" + others());
    }

    private String others() {
        List<String> possible = IntStream.range(0, plan.nodeCount())
                .filter(node -> isReached(node) && !endedElsewhere.contains(node))
                .filter(node -> undoneBefore(node).findAny().isEmpty())
                .mapToObj(plan::name)
                .toList();
        return "; it can be run anew from " + (possible.isEmpty() ? "nowhere" : String.join(", ", possible));
    }

    private boolean isReached(int node) {
        Phase phase = state.nodes()[node].phase();
        return phase != Phase.PENDING && phase != Phase.SKIPPED;
    }

    private IntStream undoneBefore(int node) {
        Descendants anew = Descendants.of(plan, node);
        return state.undone().filter(step -> !anew.contain(step));
    }
}
