package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Meaning;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/**
 * Every step and await that a transition names is reached from the start; otherwise PSL202 where it is first named. Where
 * exactly one outcome leads nowhere, PSL203 says it.
 */
final class EveryNodeIsReached implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL202;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        if (graph.isReadable() && new LikelyMeant(graph).missingLink().isEmpty()) {
            graph.unreachedRoots().forEach(node -> problems.add(unreached(graph, node)));
        }
    }

    private Problem unreached(VersionGraph graph, NodeModel node) {
        String name = node.type().display();
        String start = graph.start().map(first -> first.type().display()).orElseThrow(IllegalStateException::new);
        Problem problem = Problem.of(
                        code(),
                        graph.firstMention(node),
                        graph.version().name() + ": no path from " + start + " reaches " + name)
                .fact(namedBy(graph, node))
                .fact(reached(graph));
        return suggest(graph, node, problem);
    }

    private static Problem suggest(VersionGraph graph, NodeModel node, Problem problem) {
        String name = node.type().display();
        return new LikelyMeant(graph)
                .instead(node)
                .map(meant -> problem.fact("did you mean " + meant.label() + "?"))
                .orElseGet(
                        () -> problem.fact("let a transition lead to " + name + ", or leave out what is said of it"));
    }

    private static String reached(VersionGraph graph) {
        List<TypeName> reached = graph.reachable().stream().map(NodeModel::type).toList();
        String names = Wording.and(Wording.displays(reached));
        return reached.size() == 1 ? "only " + names + " is reached" : "reached are " + names;
    }

    private static String namedBy(VersionGraph graph, NodeModel node) {
        return graph.meanings().stream()
                .filter(Meaning::isClear)
                .flatMap(meaning -> meaning.outcomes().stream())
                .filter(end -> end.node().type().equals(node.type()))
                .findFirst()
                .map(end -> "a transition is on " + end.label())
                .orElse("only what is not reached itself leads to it");
    }
}
