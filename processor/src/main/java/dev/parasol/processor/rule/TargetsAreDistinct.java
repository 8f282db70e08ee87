package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transition leads to different nodes, or to one end; otherwise PSL207 at the target that is too much. */
final class TargetsAreDistinct implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL207;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        for (TransitionModel transition : graph.version().transitions()) {
            if (transition.to().isEmpty()) {
                problems.add(leadsToNothing(graph, transition));
            }
            repeated(transition).ifPresent(target -> problems.add(twice(graph, transition, target)));
            endBesideOthers(transition).ifPresent(end -> problems.add(beside(graph, transition, end)));
        }
    }

    private static Optional<TypeRef> repeated(TransitionModel transition) {
        Set<TypeName> seen = new HashSet<>();
        return transition.to().stream()
                .filter(target -> !seen.add(target.type()))
                .findFirst();
    }

    private static Optional<TypeRef> endBesideOthers(TransitionModel transition) {
        return transition.to().stream()
                .filter(target -> VersionGraph.isEnd(target.type()))
                .filter(target -> targets(transition).size() > 1)
                .findFirst();
    }

    private static List<TypeName> targets(TransitionModel transition) {
        return transition.to().stream().map(TypeRef::type).distinct().toList();
    }

    private Problem leadsToNothing(VersionGraph graph, TransitionModel transition) {
        Problem problem = Problem.of(
                        code(),
                        transition.toOrigin(),
                        graph.version().name() + ": " + name(transition) + " has no target")
                .fact("a target is a step, an await, End or ContinueAsNew");
        return transition.on().isEmpty()
                ? problem
                : problem.fix(TransitionLine.of(transition).to(TypeName.END).text());
    }

    private Problem twice(VersionGraph graph, TransitionModel transition, TypeRef target) {
        String headline = graph.version().name() + ": " + name(transition) + " leads to "
                + target.type().display() + " twice";
        return Problem.of(code(), target.origin(), headline)
                .fact(whyOnce(target))
                .fix(TransitionLine.of(transition)
                        .to(withoutEndBesideOthers(transition))
                        .text());
    }

    private static String whyOnce(TypeRef target) {
        return VersionGraph.isEnd(target.type())
                ? "a branch ends once"
                : "a step or await is one node of a version, and runs once; for a second node, subclass the step";
    }

    private Problem beside(VersionGraph graph, TransitionModel transition, TypeRef end) {
        String headline = graph.version().name() + ": " + name(transition) + " leads to "
                + end.type().display() + " beside other targets";
        return Problem.of(code(), end.origin(), headline)
                .fact(end.type().display() + " ends the branch, so nothing can go on beside it")
                .fix(TransitionLine.of(transition)
                        .to(withoutEndBesideOthers(transition))
                        .text());
    }

    private static List<TypeName> withoutEndBesideOthers(TransitionModel transition) {
        List<TypeName> nodes = targets(transition).stream()
                .filter(type -> !VersionGraph.isEnd(type))
                .toList();
        return nodes.isEmpty() ? targets(transition).subList(0, 1) : nodes;
    }

    private static String name(TransitionModel transition) {
        List<TypeName> on = transition.on().stream().map(TypeRef::type).toList();
        return on.isEmpty() ? "a transition" : "the transition on " + Wording.or(Wording.displays(on));
    }
}
