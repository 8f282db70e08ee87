package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An instance after its move, slow and plain: what has ended and in what, where it rests, what is passed over, which delays
 * are under way. What follows from that is worked out anew each time.
 */
final class NaiveMoved {

    private final Definition definition;
    final Map<String, String> outcomes = new TreeMap<>();
    final Map<String, Phase> begun = new TreeMap<>();
    final Set<String> passed = new HashSet<>();
    final Set<Edge> delayed = new HashSet<>();
    final List<String> kept = new ArrayList<>();
    private final Set<Edge> elapsed = new HashSet<>();

    /** Whether it waits for its first start, or has failed. */
    boolean still;

    NaiveMoved(Definition definition) {
        this.definition = definition;
    }

    NaiveMoved(NaiveMoved other) {
        this(other.definition);
        outcomes.putAll(other.outcomes);
        begun.putAll(other.begun);
        passed.addAll(other.passed);
        delayed.addAll(other.delayed);
        kept.addAll(other.kept);
        elapsed.addAll(other.elapsed);
        still = other.still;
    }

    Definition definition() {
        return definition;
    }

    /** It begins for the first time. */
    void start() {
        still = false;
        begun.put(definition.graph().start(), Phase.ACTIVE);
        settle();
    }

    /** What failed goes on, and so does what was interrupted or held back. */
    void retry() {
        still = false;
        begun.replaceAll((node, phase) -> Phase.ACTIVE);
        settle();
    }

    /** A node ends; tells which others have begun since. */
    List<String> end(String node, String outcome) {
        outcomes.put(node, outcome);
        begun.remove(node);
        definition.edges().stream()
                .filter(edge -> edge.from().equals(node) && edge.on().equals(outcome))
                .filter(edge -> edge.after().isPresent())
                .forEach(delayed::add);
        return settle();
    }

    void elapse(String from, String to) {
        Edge edge = delayed.stream()
                .filter(waiting -> waiting.from().equals(from) && waiting.to().equals(to))
                .findFirst()
                .orElseThrow();
        elapse(edge);
        settle();
    }

    private void elapse(Edge edge) {
        delayed.remove(edge);
        elapsed.add(edge);
    }

    /** All delays are over; tells which nodes have begun since. */
    List<String> elapseAll() {
        List.copyOf(delayed).forEach(this::elapse);
        return settle();
    }

    /** Tells which nodes have begun. */
    List<String> settle() {
        List<String> started = new ArrayList<>();
        while (!still && (delivers() || begins(started))) {
            // until nothing follows any more
        }
        return started;
    }

    private boolean delivers() {
        for (String event : kept) {
            String node = RandomGraphs.nodeOf(event);
            if (begun.containsKey(node)
                    && definition.graph().node(node) instanceof AwaitNode await
                    && await.outcomes().contains(event)) {
                kept.remove(event);
                end(node, event);
                return true;
            }
        }
        return false;
    }

    private boolean begins(List<String> started) {
        for (Node node : definition.graph().nodes()) {
            if (phase(node.name()) == Phase.PENDING && isDue(node.name())) {
                begun.put(node.name(), Phase.ACTIVE);
                started.add(node.name());
                return true;
            }
        }
        return false;
    }

    private boolean isDue(String node) {
        List<Edge> incoming = incoming(node);
        Set<String> skipped = skipped();
        return incoming.stream().anyMatch(this::isTaken)
                && incoming.stream().allMatch(edge -> isTaken(edge) || isDead(edge, skipped));
    }

    private List<Edge> incoming(String node) {
        return definition.edges().stream()
                .filter(edge -> edge.to().equals(node))
                .toList();
    }

    private boolean isTaken(Edge edge) {
        return elapsed.contains(edge) || edge.on().equals(outcomes.get(edge.from())) && !delayed.contains(edge);
    }

    private boolean isDead(Edge edge, Set<String> skipped) {
        return !delayed.contains(edge)
                && !isTaken(edge)
                && (skipped.contains(edge.from()) || outcomes.containsKey(edge.from()));
    }

    private Set<String> skipped() {
        Set<String> skipped = new HashSet<>(passed);
        for (int before = -1; before < skipped.size(); ) {
            before = skipped.size();
            for (Node node : definition.graph().nodes()) {
                String name = node.name();
                boolean lives = outcomes.containsKey(name) || begun.containsKey(name);
                boolean starts = definition.graph().start().equals(name);
                if (!lives && !starts && incoming(name).stream().allMatch(edge -> isDead(edge, skipped))) {
                    skipped.add(name);
                }
            }
        }
        return skipped;
    }

    Phase phase(String node) {
        if (outcomes.containsKey(node)) {
            return Phase.DONE;
        }
        return begun.getOrDefault(node, skipped().contains(node) ? Phase.SKIPPED : Phase.PENDING);
    }

    /** What ended in an outcome that leads to a target. */
    Set<String> ledTo(String target) {
        Set<String> led = new HashSet<>();
        incoming(target).stream().filter(this::isTaken).forEach(edge -> led.add(edge.on()));
        return led;
    }
}
