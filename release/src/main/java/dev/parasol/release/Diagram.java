package dev.parasol.release;

import dev.parasol.release.FlowChart.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Releases as {@link FlowChart}s: one, or two in one chart with what was added and removed marked. */
public final class Diagram {

    private static final Set<String> ENDS = Set.of("dev.parasol.End", "dev.parasol.ContinueAsNew");

    private final Release from;
    private final Release to;
    private final Set<String> changed;
    private final FlowChart chart = new FlowChart();

    private Diagram(Release from, Release to) {
        this.from = from;
        this.to = to;
        changed = changed(from, to);
    }

    /** One edge; two that are equal are one. */
    private record Edge(String from, String outcome, List<String> facts, String to) {}

    /** A release. */
    public static String of(Release release) {
        return between(release, release);
    }

    /** A release, and what of another one it no longer has. */
    public static String between(Release from, Release to) {
        return new Diagram(from, to).text();
    }

    private String text() {
        to.nodes().forEach(node -> draw(node, mark(node)));
        from.nodes().stream().filter(node -> to.node(node.name()).isEmpty()).forEach(node -> draw(node, Mark.REMOVED));
        List<Edge> before = edges(from);
        List<Edge> now = edges(to);
        Stream.concat(now.stream(), before.stream())
                .map(Edge::to)
                .filter(ENDS::contains)
                .forEach(end -> chart.end(end, Names.display(end)));
        now.forEach(edge -> draw(edge, before.contains(edge) ? Mark.NONE : Mark.ADDED));
        before.stream().filter(edge -> !now.contains(edge)).forEach(edge -> draw(edge, Mark.REMOVED));
        return chart.text();
    }

    /** Of which nodes and types something differs; what edges show is not said of the node that they begin at. */
    private static Set<String> changed(Release from, Release to) {
        List<Change> edges = new TransitionComparison(from, to).changes();
        return Comparison.of(from, to).changes().stream()
                .filter(change -> !edges.contains(change))
                .map(Change::subject)
                .collect(Collectors.toSet());
    }

    private Mark mark(Node node) {
        if (from.node(node.name()).isEmpty()) {
            return Mark.ADDED;
        }
        return changed.contains(node.name()) ? Mark.CHANGED : Mark.NONE;
    }

    private void draw(Node node, Mark mark) {
        if (node instanceof Node.Await) {
            chart.await(node.name(), Names.display(node.name()), mark);
        } else {
            chart.step(node.name(), Names.display(node.name()), mark);
        }
    }

    private void draw(Edge edge, Mark mark) {
        chart.edge(edge.from(), edge.to(), edge.outcome(), edge.facts(), mark);
    }

    private static List<Edge> edges(Release release) {
        return release.transitions().stream()
                .flatMap(transition -> transition.to().stream()
                        .map(to ->
                                new Edge(transition.from(), simple(transition.on()), facts(release, transition), to)))
                .toList();
    }

    private static String simple(String record) {
        String display = Names.display(record);
        return display.substring(display.lastIndexOf('.') + 1);
    }

    private static List<String> facts(Release release, Transition transition) {
        List<String> facts = new ArrayList<>();
        release.node(transition.from())
                .filter(node -> node instanceof Node.Await await
                        && await.onTimeout().filter(transition.on()::equals).isPresent())
                .flatMap(Node::timeout)
                .ifPresent(timeout -> facts.add("timeout " + timeout));
        transition.after().ifPresent(delay -> facts.add("after " + delay));
        return List.copyOf(facts);
    }
}
