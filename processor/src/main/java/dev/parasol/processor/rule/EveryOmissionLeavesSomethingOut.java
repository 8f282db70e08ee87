package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionModel.Omission;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code without} names has a transition in the version that this one is based on; otherwise PSL211 at that value of
 * {@code without}.
 */
final class EveryOmissionLeavesSomethingOut implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL211;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        List<Omission> idle = graph.version().without().stream()
                .filter(omission -> !graph.leavesOut(omission))
                .toList();
        if (graph.base().isPresent()) {
            idle.forEach(omission -> problems.add(notThere(graph, graph.base().get(), omission)));
        } else if (!idle.isEmpty()) {
            problems.add(basedOnNothing(graph, idle.get(0)));
        }
    }

    private Problem basedOnNothing(VersionGraph graph, Omission omission) {
        String name = omission.reference().type().display();
        return Problem.of(
                        code(),
                        omission.reference().origin(),
                        graph.version().name() + ": without leaves out " + name + ", but there is no basedOn")
                .fact(
                        "without takes transitions away from the version that basedOn names; this one says its whole graph");
    }

    private Problem notThere(VersionGraph graph, VersionGraph base, Omission omission) {
        String wrong = omission.reference().type().display();
        String version = Wording.inShort(base.version());
        Problem problem = Problem.of(
                code(),
                omission.reference().origin(),
                graph.version().name() + ": without leaves out " + wrong + ", of which " + version + " says nothing");
        List<TypeName> known = named(base);
        Optional<TypeName> meant = Closest.to(wrong, known, TypeName::display);
        return meant.map(type -> problem.fact("did you mean " + type.display() + "?")
                        .fix(Without.of(graph.version())
                                .replacing(omission, type)
                                .text()))
                .orElseGet(() -> problem.fact(version + " has transitions on " + Wording.and(labels(base))));
    }

    private static List<TypeName> named(VersionGraph base) {
        return base.transitions().stream()
                .map(ResolvedTransition::on)
                .flatMap(end -> Stream.of(end.outcome().type(), end.node().type()))
                .distinct()
                .toList();
    }

    private static List<String> labels(VersionGraph base) {
        return base.transitions().stream()
                .map(ResolvedTransition::on)
                .map(NodeOutcome::label)
                .distinct()
                .toList();
    }
}
