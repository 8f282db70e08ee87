package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.Mention;
import dev.parasol.processor.model.NodeModel;
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

/** A target is a step, an await, {@code End} or {@code ContinueAsNew}; otherwise PSL209 where it is first a target. */
final class EveryTargetIsANodeOrAnEnd implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL209;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        Set<TypeName> reported = new HashSet<>();
        for (TransitionModel transition : graph.version().transitions()) {
            for (TypeRef target : transition.to()) {
                if (!graph.isTarget(target.type()) && reported.add(target.type())) {
                    problems.add(noTarget(graph, transition, target));
                }
            }
        }
    }

    private Problem noTarget(VersionGraph graph, TransitionModel transition, TypeRef target) {
        String name = target.type().display();
        Problem problem = Problem.of(
                code(),
                target.origin(),
                graph.version().name() + ": the target " + name + " is no step, await, End or ContinueAsNew");
        return meant(graph, target.type())
                .map(node -> suggest(problem, transition, target, node))
                .orElseGet(() -> problem.fact("a step is a class with @Step, an await a sealed interface with @Await"));
    }

    private static Problem suggest(Problem problem, TransitionModel transition, TypeRef target, TypeName meant) {
        List<TypeName> targets = transition.to().stream()
                .map(TypeRef::type)
                .map(type -> type.equals(target.type()) ? meant : type)
                .toList();
        Problem asked = problem.fact("did you mean " + meant.display() + "?");
        return transition.on().isEmpty()
                ? asked
                : asked.fix(TransitionLine.of(transition).to(targets).text());
    }

    /** The node that it is nested in, or whose name is close. */
    private static Optional<TypeName> meant(VersionGraph graph, TypeName wrong) {
        List<TypeName> known = graph.version().mentioned().values().stream()
                .flatMap(mention -> mention.node().stream())
                .map(NodeModel::type)
                .toList();
        Optional<TypeName> around =
                Optional.ofNullable(graph.version().mentioned().get(wrong))
                        .map(Mention::enclosing)
                        .orElse(List.of())
                        .stream()
                        .filter(known::contains)
                        .findFirst();
        return around.or(() -> Closest.to(wrong.display(), known, TypeName::display));
    }
}
