package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Node;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which events an instance can take, and how a refusal puts it. */
final class Expected {

    private final Plan plan;

    Expected(Plan plan) {
        this.plan = plan;
    }

    boolean takes(State state, String event) {
        Integer await = plan.awaitOf(event);
        return await != null && goesOn(state) && isOpen(state, await);
    }

    private static boolean goesOn(State state) {
        return !state.status().isEnded() && !state.isCompensating();
    }

    /** An await that waits, or that may still start and has got no event yet. */
    private boolean isOpen(State state, int await) {
        return switch (state.nodes()[await].phase()) {
            case ACTIVE -> true;
            case PENDING, HELD -> !hasEvent(state, await);
            case DONE, SKIPPED, FAILED, INTERRUPTED -> false;
        };
    }

    private boolean hasEvent(State state, int await) {
        List<String> events = plan.node(await).outcomes();
        return state.keptEvents().stream().map(Payload::type).anyMatch(events::contains);
    }

    String refusal(State state, String event) {
        return shown(event) + " is not awaited" + because(state, event) + "; " + awaited(state);
    }

    private String because(State state, String event) {
        Integer await = plan.awaitOf(event);
        if (await == null || !goesOn(state)) {
            return "";
        }
        Payload outcome = state.nodes()[await].outcome();
        if (outcome != null) {
            return ": " + shown(plan.name(await)) + " has ended with " + shown(outcome.type());
        }
        return ": " + shown(plan.name(await)) + (hasEvent(state, await) ? " has its event already" : " was skipped");
    }

    private String awaited(State state) {
        if (!goesOn(state)) {
            return state.isCompensating() ? "the instance is being compensated" : "the instance is " + state.status();
        }
        String now = events(state, node -> state.nodes()[node].phase() == Phase.ACTIVE);
        String later = events(state, node -> state.nodes()[node].phase() != Phase.ACTIVE);
        if (now.isEmpty() && later.isEmpty()) {
            return "nothing is";
        }
        return (now.isEmpty() ? "nothing is now" : "now " + now) + (later.isEmpty() ? "" : ", later " + later);
    }

    private String events(State state, IntPredicate which) {
        return IntStream.range(0, plan.nodeCount())
                .filter(node -> !plan.isStep(node) && isOpen(state, node))
                .filter(which)
                .mapToObj(plan::node)
                .map(Node::outcomes)
                .flatMap(List::stream)
                .map(Expected::shown)
                .collect(Collectors.joining(", "));
    }

    /** A binary name as it is written in Java, without the package. */
    static String shown(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
    }
}
