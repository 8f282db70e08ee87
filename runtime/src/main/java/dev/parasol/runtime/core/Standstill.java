package dev.parasol.runtime.core;

import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where an instance rests.
 *
 * @param nodes the nodes that wait, or begin again when the instance is retried, in the graph's order
 * @param delays the edges whose delay is under way
 */
record Standstill(Plan plan, List<Integer> nodes, List<Integer> delays) {

    static Standstill of(Plan plan, State state) {
        List<Integer> delays = IntStream.range(0, plan.edgeCount())
                .filter(edge -> state.edges()[edge].kind() == EdgeState.Kind.DELAYED)
                .boxed()
                .toList();
        List<Integer> nodes = IntStream.range(0, plan.nodeCount())
                .filter(node -> isBegun(state.nodes()[node].phase()))
                .boxed()
                .toList();
        return new Standstill(plan, nodes, delays);
    }

    /** Whether a node's turn has come and it has not ended. */
    static boolean isBegun(Phase phase) {
        return switch (phase) {
            case ACTIVE, FAILED, INTERRUPTED, HELD -> true;
            case PENDING, DONE, SKIPPED -> false;
        };
    }

    /** Why the instance does not rest; empty if it does. */
    static Optional<Hindrance> hindrance(Plan plan, State state) {
        Status status = state.status();
        if (status.isEnded() && status != Status.FAILED) {
            return Optional.of(new Hindrance(Reason.ENDED, "it is " + status));
        }
        if (state.progress().compensation() != null) {
            return Optional.of(new Hindrance(Reason.UNDER_WAY, "what it did is being undone"));
        }
        return state.inPhase(Phase.ACTIVE)
                .filter(plan::isStep)
                .mapToObj(plan::name)
                .findFirst()
                .map(step -> new Hindrance(Reason.UNDER_WAY, Expected.shown(step) + " runs, or is about to"));
    }

    /** The nodes that have to lead somewhere: those where it rests, and those that a delay leads to. */
    Set<String> names() {
        List<Integer> all = new ArrayList<>(nodes);
        delays.stream().map(plan::target).filter(target -> target >= 0).forEach(all::add);
        Set<String> names = new LinkedHashSet<>();
        all.forEach(node -> names.add(plan.name(node)));
        return names;
    }
}
