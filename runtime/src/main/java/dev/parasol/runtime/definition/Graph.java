package dev.parasol.runtime.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes of a version and what follows what. Without cycles; every name it mentions is one of its nodes. */
public final class Graph {

    private final String start;
    private final List<Node> nodes;
    private final Map<String, Node> byName;
    private final List<Transition> transitions;
    private final List<Edge> edges;
    private final String fingerprint;

    /**
     * A graph of these nodes.
     *
     * @param start the name of the first node
     * @throws IllegalArgumentException if it is no graph that can run; the message says what is wrong with it
     */
    public Graph(String start, List<Node> nodes, List<Transition> transitions) {
        this.start = start;
        this.nodes = List.copyOf(nodes);
        this.byName = byName(nodes);
        this.transitions = List.copyOf(transitions);
        this.edges = this.transitions.stream()
                .flatMap(transition -> transition.edges().stream())
                .toList();
        new GraphCheck(this).check();
        this.fingerprint = Fingerprint.of(this);
    }

    private static Map<String, Node> byName(List<Node> nodes) {
        Map<String, Node> byName = new LinkedHashMap<>();
        for (Node node : nodes) {
            if (byName.put(node.name(), node) != null) {
                throw new IllegalArgumentException("node " + node.name() + " is there twice");
            }
        }
        return byName;
    }

    /** The name of the first node. */
    public String start() {
        return start;
    }

    /** The nodes, in order of first mention. */
    public List<Node> nodes() {
        return nodes;
    }

    /** One for each outcome of each node, in source order. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** Every edge, transition by transition. */
    public List<Edge> edges() {
        return edges;
    }

    /** The node of a name. */
    public Optional<Node> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The node of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names those that exist
     */
    public Node node(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no node " + name + "; the nodes are " + String.join(", ", byName.keySet())));
    }

    /** The names of the nodes that lead directly to a node. See {@link Definition#predecessors(String)}. */
    public List<String> predecessors(String name) {
        node(name);
        Set<String> before = new LinkedHashSet<>();
        edges.stream().filter(edge -> edge.to().equals(name)).forEach(edge -> before.add(edge.from()));
        List<String> inOrder = new ArrayList<>(byName.keySet());
        inOrder.retainAll(before);
        return List.copyOf(inOrder);
    }

    /** See {@link Definition#fingerprint()}. */
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Graph that
                && start.equals(that.start)
                && nodes.equals(that.nodes)
                && transitions.equals(that.transitions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, nodes, transitions);
    }

    @Override
    public String toString() {
        return "Graph[start=" + start + ", nodes=" + nodes + ", transitions=" + transitions + "]";
    }
}
