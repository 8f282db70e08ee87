package dev.parasol.runtime.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a graph can run. The processor proves more than this; a stored or edited file may have proved nothing. */
final class GraphCheck {

    private final Graph graph;

    GraphCheck(Graph graph) {
        this.graph = graph;
    }

    void check() {
        require(graph.find(graph.start()).isPresent(), "the start " + graph.start() + " is no node");
        graph.edges().forEach(this::checkEdge);
        graph.nodes().forEach(this::checkNode);
        checkTransitionsAreDistinct();
        checkOrder();
    }

    private void checkEdge(Edge edge) {
        Node from = graph.find(edge.from()).orElse(null);
        require(from != null, "a transition comes from " + edge.from() + ", which is no node");
        require(
                from != null && from.outcomes().contains(edge.on()),
                "a transition comes from " + edge.from() + " on " + edge.on() + ", which is no outcome of it");
        require(
                !edge.leadsToNode() || graph.find(edge.to()).isPresent(),
                "a transition from " + edge.from() + " leads to " + edge.to() + ", which is no node");
        require(!edge.to().equals(graph.start()), "a transition leads back to the start " + graph.start());
    }

    private void checkNode(Node node) {
        require(!node.outcomes().isEmpty(), node.name() + " ends in no outcome");
        Set<String> followed = new HashSet<>();
        graph.edges().stream().filter(edge -> edge.from().equals(node.name())).forEach(edge -> followed.add(edge.on()));
        for (String outcome : node.outcomes()) {
            require(followed.contains(outcome), "outcome " + outcome + " of " + node.name() + " leads nowhere");
        }
        if (node instanceof StepNode step) {
            step.parameters().forEach(source -> checkSource("a parameter of " + step.name(), source));
            step.compensate()
                    .ifPresent(sources -> sources.forEach(
                            source -> checkSource("a parameter of compensate of " + step.name(), source)));
        } else if (node instanceof AwaitNode await) {
            checkTimeout(await);
        }
    }

    private void checkSource(String parameter, ParameterSource source) {
        if (source instanceof ParameterSource.Outcome outcome) {
            for (ParameterSource.Producer producer : outcome.from()) {
                Node node = graph.find(producer.node()).orElse(null);
                require(
                        node != null && node.outcomes().contains(producer.outcome()),
                        parameter + " comes from " + producer.node() + " on " + producer.outcome()
                                + ", which does not exist");
            }
        }
    }

    private static void checkTimeout(AwaitNode await) {
        boolean consistent = await.timeout().isPresent() == await.onTimeout().isPresent()
                && await.onTimeout().map(await.outcomes()::contains).orElse(true);
        require(
                consistent,
                "await " + await.name() + " needs a timeout and one of its outcomes as onTimeout, or neither");
    }

    private void checkTransitionsAreDistinct() {
        Set<List<String>> seen = new HashSet<>();
        for (Edge edge : graph.edges()) {
            require(
                    seen.add(List.of(edge.from(), edge.on(), edge.to())),
                    edge.from() + " on " + edge.on() + " leads to " + edge.to() + " twice");
        }
    }

    /** Kahn's algorithm: what is reached from the start, once all that leads to it is, is every node. */
    private void checkOrder() {
        Map<String, Integer> open = new HashMap<>();
        graph.edges().forEach(edge -> open.merge(edge.to(), 1, Integer::sum));
        Deque<String> ready = new ArrayDeque<>(List.of(graph.start()));
        Set<String> done = new HashSet<>();
        while (!ready.isEmpty()) {
            String name = ready.remove();
            done.add(name);
            graph.edges().stream()
                    .filter(edge -> edge.from().equals(name) && edge.leadsToNode())
                    .filter(edge -> open.merge(edge.to(), -1, Integer::sum) == 0)
                    .forEach(edge -> ready.add(edge.to()));
        }
        List<String> rest = graph.nodes().stream()
                .map(Node::name)
                .filter(name -> !done.contains(name))
                .toList();
        require(rest.isEmpty(), "these nodes are on a cycle or out of the start's reach: " + String.join(", ", rest));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
