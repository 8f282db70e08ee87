package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A definition's graph by index, so that a step costs no search. */
final class Plan {

    /** The index of {@link Edge#END}. */
    static final int END = -1;
    /** The index of {@link Edge#CONTINUE_AS_NEW}. */
    static final int CONTINUE_AS_NEW = -2;

    private final Definition definition;
    private final Node[] nodes;
    private final Edge[] edges;
    private final boolean[] steps;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Integer> awaits = new HashMap<>();
    private final int[] targets;
    private final int[] sources;
    private final int[][] incoming;
    private final int[][] outgoing;

    Plan(Definition definition) {
        this.definition = definition;
        this.nodes = definition.graph().nodes().toArray(Node[]::new);
        this.edges = definition.graph().edges().toArray(Edge[]::new);
        this.steps = new boolean[nodes.length];
        for (int node = 0; node < nodes.length; node++) {
            indexes.put(nodes[node].name(), node);
            steps[node] = nodes[node] instanceof StepNode;
            if (nodes[node] instanceof AwaitNode await) {
                int index = node;
                await.outcomes().forEach(event -> awaits.put(event, index));
            }
        }
        targets = Arrays.stream(edges).mapToInt(edge -> target(edge.to())).toArray();
        sources = Arrays.stream(edges).mapToInt(edge -> target(edge.from())).toArray();
        incoming = grouped(targets);
        outgoing = grouped(sources);
    }

    private int target(String name) {
        if (name.equals(Edge.END)) {
            return END;
        }
        return name.equals(Edge.CONTINUE_AS_NEW) ? CONTINUE_AS_NEW : index(name);
    }

    private int[][] grouped(int[] ends) {
        return IntStream.range(0, nodes.length)
                .mapToObj(node -> IntStream.range(0, ends.length)
                        .filter(edge -> ends[edge] == node)
                        .toArray())
                .toArray(int[][]::new);
    }

    Definition definition() {
        return definition;
    }

    int start() {
        return index(definition.graph().start());
    }

    int nodeCount() {
        return nodes.length;
    }

    int edgeCount() {
        return edges.length;
    }

    Node node(int index) {
        return nodes[index];
    }

    boolean isStep(int index) {
        return steps[index];
    }

    String name(int index) {
        return nodes[index].name();
    }

    Edge edge(int index) {
        return edges[index];
    }

    /** The node that an edge leads to, or {@link #END} or {@link #CONTINUE_AS_NEW}. */
    int target(int edge) {
        return targets[edge];
    }

    int source(int edge) {
        return sources[edge];
    }

    int[] incoming(int node) {
        return incoming[node];
    }

    int[] outgoing(int node) {
        return outgoing[node];
    }

    Optional<Integer> find(String name) {
        return Optional.ofNullable(indexes.get(name));
    }

    int index(String name) {
        Integer index = indexes.get(name);
        if (index == null) {
            throw new UnfittingDecisionException(definition.workflow() + " v" + definition.version() + " has no node "
                    + name + "; it has " + Arrays.stream(nodes).map(Node::name).toList());
        }
        return index;
    }

    /** The edges from a node to a target, one for each outcome that leads there. */
    int[] between(String from, String to) {
        int source = index(from);
        return IntStream.of(outgoing[source])
                .filter(edge -> edges[edge].to().equals(to))
                .toArray();
    }

    /** The await that an event ends. */
    @Nullable
    Integer awaitOf(String event) {
        return awaits.get(event);
    }
}
