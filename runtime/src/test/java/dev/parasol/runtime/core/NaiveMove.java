package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where an instance of one graph comes to stand in another one, worked out with sets of names. */
final class NaiveMove {

    final Definition from;
    final Definition to;
    final NaiveInstance before;
    private final Map<String, String> moves;

    /** Where it rests in the new graph, and where it rested. */
    final Map<String, String> arrivals = new LinkedHashMap<>();

    /** The targets of the delays under way. */
    final Set<String> later = new LinkedHashSet<>();

    /** The delays under way, by the edge of the new graph that they go on on. */
    final Map<Edge, Instant> delays = new HashMap<>();

    /** Whether a delay has no edge to go on on. */
    boolean delayLost;

    NaiveMove(Definition from, Definition to, NaiveInstance before, Map<String, String> moves) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.moves = moves;
    }

    /** To be called when all that it rests at leads somewhere. */
    void goOver() {
        resting().forEach(node -> arrivals.put(target(node), node));
        delaysBefore().stream().filter(Edge::leadsToNode).forEach(edge -> later.add(target(edge.to())));
        Map<String, Instant> homeless = new TreeMap<>();
        delaysBefore().forEach(edge -> place(edge, homeless));
        homeless.forEach(this::house);
    }

    String target(String node) {
        return moves.getOrDefault(node, node);
    }

    List<String> resting() {
        List<String> resting = new ArrayList<>();
        from.graph().nodes().forEach(node -> {
            Phase phase = before.phase(node.name());
            if (phase == Phase.ACTIVE || phase == Phase.FAILED || phase == Phase.INTERRUPTED || phase == Phase.HELD) {
                resting.add(node.name());
            }
        });
        return resting;
    }

    List<Edge> delaysBefore() {
        return from.edges().stream().filter(edge -> dueBefore(edge) != null).toList();
    }

    private Instant dueBefore(Edge edge) {
        Timer timer = new Timer.EdgeDelay(edge.from(), edge.to());
        boolean isOn = edge.on().equals(before.edges.outcomes().get(edge.from()));
        return before.edges
                .underWay()
                .map(SetTimer.class::cast)
                .filter(set -> isOn && set.timer().equals(timer))
                .map(SetTimer::due)
                .findFirst()
                .orElse(null);
    }

    private void place(Edge old, Map<String, Instant> homeless) {
        String target = old.leadsToNode() ? target(old.to()) : old.to();
        Edge same = to.edges().stream()
                .filter(edge -> edge.from().equals(old.from()) && edge.on().equals(old.on()))
                .filter(edge -> edge.to().equals(target))
                .findFirst()
                .orElse(null);
        if (same != null) {
            delays.put(same, dueBefore(old));
        } else if (old.leadsToNode()) {
            homeless.merge(target, dueBefore(old), NaiveMove::latest);
        } else {
            delayLost = true;
        }
    }

    private void house(String target, Instant due) {
        to.edges().stream()
                .filter(edge -> edge.to().equals(target))
                .filter(edge -> delays.containsKey(edge) || !isOpen(edge.from()))
                .findFirst()
                .ifPresentOrElse(edge -> delays.merge(edge, due, NaiveMove::latest), () -> delayLost = true);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** All nodes of the new graph that some outcome may lead to from a node. */
    Set<String> after(String node) {
        Set<String> after = new HashSet<>();
        for (int size = -1; size < after.size(); ) {
            size = after.size();
            to.edges().stream()
                    .filter(edge -> edge.from().equals(node) || after.contains(edge.from()))
                    .filter(Edge::leadsToNode)
                    .forEach(edge -> after.add(edge.to()));
        }
        return after;
    }

    /** Whether a node of the new graph is still to end. */
    boolean isOpen(String node) {
        return begins().contains(node)
                || begins().stream().anyMatch(first -> after(first).contains(node));
    }

    Set<String> begins() {
        Set<String> begins = new HashSet<>(arrivals.keySet());
        begins.addAll(later);
        return begins;
    }

    /** Whether converters may supply what a node has ended in. */
    boolean isWanted(String node) {
        return !isOpen(node) && !isKept(node);
    }

    private boolean isKept(String node) {
        String outcome = before.edges.outcomes().get(node);
        return outcome != null && to.graph().node(node).outcomes().contains(outcome);
    }

    /** The instance after the move, before anything else happens. */
    NaiveMoved landed(Map<String, Payload> supplied) {
        NaiveMoved moved = new NaiveMoved(to);
        moved.kept.addAll(before.kept());
        moved.still = before.status() == Status.PENDING || before.status() == Status.FAILED;
        if (before.status() != Status.PENDING) {
            to.graph().nodes().forEach(node -> place(node.name(), supplied, moved));
            moved.delayed.addAll(delays.keySet());
        }
        moved.settle();
        return moved;
    }

    private void place(String node, Map<String, Payload> supplied, NaiveMoved moved) {
        if (arrivals.containsKey(node)) {
            moved.begun.put(node, before.phase(arrivals.get(node)));
        } else if (supplied.containsKey(node)) {
            moved.outcomes.put(node, supplied.get(node).type());
        } else if (isKept(node)) {
            moved.outcomes.put(node, before.edges.outcomes().get(node));
        } else if (!isOpen(node)) {
            moved.passed.add(node);
        }
    }
}
