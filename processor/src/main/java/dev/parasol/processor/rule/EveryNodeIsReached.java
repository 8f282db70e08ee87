package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Meaning;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.Inherited;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/**
 * Every step and await that a transition names is reached from the start; otherwise PSL202 where it is first named. Where
 * exactly one outcome leads nowhere, PSL203 says it. What a version leaves behind of the one that it is based on is one
 * mistake, at {@code basedOn}.
 */
final class EveryNodeIsReached implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL202;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        if (graph.isReadable() && new LikelyMeant(graph).missingLink().isEmpty()) {
            List<NodeModel> roots = graph.unreachedRoots();
            List<NodeModel> leftBehind =
                    roots.stream().filter(node -> isLeftBehind(graph, node)).toList();
            roots.stream()
                    .filter(node -> !leftBehind.contains(node))
                    .forEach(node -> problems.add(unreached(graph, node)));
            if (!leftBehind.isEmpty()) {
                problems.add(leftBehind(graph, leftBehind));
            }
        }
    }

    /** Whether the version that this one is based on reaches a node, and all that is said of it comes from there. */
    private static boolean isLeftBehind(VersionGraph graph, NodeModel node) {
        List<ResolvedTransition> out = graph.ends(node).stream()
                .flatMap(end -> graph.transitionsOn(end.node(), end.outcome()).stream())
                .toList();
        boolean isReachedThere = graph.base()
                .flatMap(base -> base.node(node.type()).filter(base::isReachable))
                .isPresent();
        return isReachedThere
                && !out.isEmpty()
                && out.stream().allMatch(transition -> transition.written().annotation() instanceof Inherited);
    }

    private Problem leftBehind(VersionGraph graph, List<NodeModel> roots) {
        List<TypeName> all = graph.nodes().stream()
                .filter(node -> !graph.isReachable(node) && isLeftBehind(graph, node))
                .map(NodeModel::type)
                .toList();
        String names =
                Wording.or(Wording.displays(roots.stream().map(NodeModel::type).toList()));
        return Problem.of(
                        code(),
                        graph.firstMention(roots.get(0)),
                        graph.version().name() + ": no path from " + start(graph) + " reaches " + names)
                .fact(reached(graph))
                .fix(Without.of(graph.version()).and(all).text());
    }

    private static String start(VersionGraph graph) {
        return graph.start().map(first -> first.type().display()).orElseThrow(IllegalStateException::new);
    }

    private Problem unreached(VersionGraph graph, NodeModel node) {
        String name = node.type().display();
        Problem problem = Problem.of(
                        code(),
                        graph.firstMention(node),
                        graph.version().name() + ": no path from " + start(graph) + " reaches " + name)
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
