package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What follows for edges and nodes from the outcomes and the delays that are over. */
final class NaiveEdges {

    private final Definition definition;
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private final Map<String, Instant> endedAt = new HashMap<>();
    private final Set<String> elapsed = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Map<String, List<Edge>> incoming = new HashMap<>();

    NaiveEdges(Definition definition) {
        this.definition = definition;
    }

    void end(String node, String outcome, Instant now) {
        outcomes.put(node, outcome);
        endedAt.put(node, now);
    }

    void elapse(String from, String to) {
        elapsed.add(from + ">" + to);
    }

    /** What each node has ended with. */
    Map<String, String> outcomes() {
        return outcomes;
    }

    /** Works out anew which nodes are skipped: those to which every edge is dead. */
    void skip() {
        skipped.clear();
        for (int before = -1; before < skipped.size(); ) {
            before = skipped.size();
            for (Node node : definition.graph().nodes()) {
                if (!isStart(node.name()) && incoming(node.name()).stream().allMatch(this::isDead)) {
                    skipped.add(node.name());
                }
            }
        }
    }

    boolean isSkipped(String node) {
        return skipped.contains(node);
    }

    /** Whether the node is to run: all edges to it are decided and one of them is taken. */
    boolean isDue(String node) {
        return isStart(node)
                || incoming(node).stream().allMatch(this::isDecided)
                        && incoming(node).stream().anyMatch(this::isTaken);
    }

    /** Whether every node has ended or been skipped, and no delay is under way. */
    boolean isOver() {
        return definition.graph().nodes().stream()
                        .allMatch(node -> outcomes.containsKey(node.name()) || isSkipped(node.name()))
                && definition.edges().stream().allMatch(this::isDecided);
    }

    /** The timers of the delays. */
    Stream<Command> underWay() {
        return definition.edges().stream().filter(this::isDelayed).map(this::timer);
    }

    private Command timer(Edge edge) {
        Instant taken = endedAt.get(edge.from()).plus(edge.after().orElseThrow());
        return new SetTimer(new Timer.EdgeDelay(edge.from(), edge.to()), taken);
    }

    private boolean isDelayed(Edge edge) {
        return edge.on().equals(outcomes.get(edge.from())) && !isTaken(edge);
    }

    /** The outcomes whose edge to a target is taken. */
    Set<String> ledTo(String target) {
        Set<String> led = new HashSet<>();
        incoming(target).stream().filter(this::isTaken).forEach(edge -> led.add(edge.on()));
        return led;
    }

    private boolean isTaken(Edge edge) {
        return edge.on().equals(outcomes.get(edge.from()))
                && (edge.after().isEmpty() || elapsed.contains(edge.from() + ">" + edge.to()));
    }

    private boolean isDead(Edge edge) {
        return skipped.contains(edge.from())
                || outcomes.containsKey(edge.from()) && !edge.on().equals(outcomes.get(edge.from()));
    }

    private boolean isDecided(Edge edge) {
        return isTaken(edge) || isDead(edge);
    }

    private List<Edge> incoming(String target) {
        return incoming.computeIfAbsent(
                target,
                to -> definition.edges().stream()
                        .filter(edge -> edge.to().equals(to))
                        .toList());
    }

    private boolean isStart(String node) {
        return definition.graph().start().equals(node);
    }
}
