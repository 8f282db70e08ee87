package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Edge;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A graph starts at a step or an await; otherwise PSL208 at {@code start}, or at the version's annotation. */
final class GraphStartsAtANode implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL208;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        if (graph.start().isEmpty()) {
            problems.add(
                    graph.version().start().map(start -> noNode(graph, start)).orElseGet(() -> noStart(graph)));
        }
    }

    private Problem noNode(VersionGraph graph, TypeRef start) {
        String headline = graph.version().name() + ": the start " + start.type().display() + " is no step or await";
        return suggest(
                graph,
                Problem.of(code(), start.origin(), headline)
                        .fact("a step is a class with @Step, an await a sealed interface with @Await"));
    }

    private Problem noStart(VersionGraph graph) {
        return suggest(
                graph,
                Problem.of(
                        code(),
                        graph.version().annotation(),
                        graph.version().name() + ": there is no start, so no node is ever reached"));
    }

    private static Problem suggest(VersionGraph graph, Problem problem) {
        List<TypeName> firsts = firsts(graph);
        if (firsts.size() == 1) {
            return problem.fix("start = " + firsts.get(0).display() + ".class");
        }
        return firsts.isEmpty()
                ? problem
                : problem.fact("no transition leads to " + Wording.or(Wording.displays(firsts)));
    }

    /** The nodes that no transition leads to. */
    private static List<TypeName> firsts(VersionGraph graph) {
        Set<TypeName> targets =
                graph.edges().stream().map(Edge::to).map(NodeModel::type).collect(Collectors.toSet());
        return graph.nodes().stream()
                .map(NodeModel::type)
                .filter(type -> !targets.contains(type))
                .toList();
    }
}
