package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Meaning;
import dev.parasol.processor.graph.Meaning.Verdict;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.Mention;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Optional;

/**
 * It is clear which node ends in what a transition is on; otherwise PSL206 at the value of {@code on} that needs a
 * {@code from}, or at a {@code from} that cannot be.
 */
final class EveryProducerIsClear implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL206;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        for (TransitionModel transition : graph.version().transitions()) {
            first(graph, transition, Verdict.NEEDS_FROM)
                    .filter(meaning -> !areAwaits(meaning.candidates()))
                    .map(meaning -> isFailure(meaning) ? whichFailed(graph, meaning) : ambiguous(graph, meaning))
                    .ifPresent(problems::add);
            transition
                    .from()
                    .filter(from -> !isTargetToo(graph, from))
                    .flatMap(from -> first(graph, transition, Verdict.WRONG_FROM)
                            .map(meaning -> wrongFrom(graph, meaning, from)))
                    .ifPresent(problems::add);
        }
    }

    /** One {@code from} is missing or wrong, on however many records the transition is. */
    private static Optional<Meaning> first(VersionGraph graph, TransitionModel transition, Verdict verdict) {
        return graph.unclear().stream()
                .filter(meaning -> meaning.verdict() == verdict)
                .filter(meaning -> meaning.transition().equals(transition))
                .findFirst();
    }

    /** Several awaits for one event are PSL309's. */
    private static boolean areAwaits(List<NodeModel> nodes) {
        return !nodes.isEmpty() && nodes.stream().allMatch(AwaitModel.class::isInstance);
    }

    private static boolean isFailure(Meaning meaning) {
        return meaning.on().type().equals(TypeName.STEP_FAILED);
    }

    /** Whether it is no node and stands as a target or start as well, where that is reported. */
    private static boolean isTargetToo(VersionGraph graph, TypeRef from) {
        boolean isTarget = graph.version().transitions().stream()
                .flatMap(transition -> transition.to().stream())
                .anyMatch(reference -> reference.type().equals(from.type()));
        boolean isStart = graph.version().start().stream()
                .anyMatch(reference -> reference.type().equals(from.type()));
        return graph.node(from.type()).isEmpty() && (isTarget || isStart);
    }

    private Problem whichFailed(VersionGraph graph, Meaning meaning) {
        Problem problem = Problem.of(
                code(),
                meaning.on().origin(),
                graph.version().name() + ": a transition on StepFailed does not say which step fails");
        List<NodeModel> steps = meaning.candidates();
        if (steps.isEmpty()) {
            return problem.fact("name the step in from; no transition leads to a step yet");
        }
        return problem.fact("the steps are " + Wording.and(names(steps))).fix(withFrom(meaning, steps.get(0)));
    }

    private Problem ambiguous(VersionGraph graph, Meaning meaning) {
        List<NodeModel> producers = meaning.candidates();
        String all = producers.size() == 2 ? " both end in " : " all end in ";
        return Problem.of(
                        code(),
                        meaning.on().origin(),
                        graph.version().name() + ": " + Wording.and(names(producers)) + all
                                + meaning.on().type().display())
                .fact("say in from which of them is meant")
                .fix(withFrom(meaning, notYetHandled(graph, meaning)));
    }

    /** The first transition of several that leave out {@code from} gets the first such node, the next one the next. */
    private static NodeModel notYetHandled(VersionGraph graph, Meaning meaning) {
        long earlier = graph.unclear().stream()
                .takeWhile(other -> !other.equals(meaning))
                .filter(other -> other.verdict() == Verdict.NEEDS_FROM)
                .filter(other -> other.on().type().equals(meaning.on().type()))
                .count();
        return meaning.candidates().stream()
                .filter(node -> node.outcomes().stream()
                        .filter(outcome -> meaning.records().contains(outcome.type()))
                        .allMatch(outcome -> graph.transitionsOn(node, outcome).isEmpty()))
                .skip(earlier)
                .findFirst()
                .orElse(meaning.candidates().get(0));
    }

    private static String withFrom(Meaning meaning, NodeModel node) {
        return TransitionLine.of(meaning.transition())
                .from(Optional.of(node.type()))
                .text();
    }

    private Problem wrongFrom(VersionGraph graph, Meaning meaning, TypeRef from) {
        Problem problem = Problem.of(
                code(), from.origin(), graph.version().name() + ": " + whyWrong(graph, meaning, from.type()));
        Problem explained = node(graph, from.type())
                .map(node -> problem.fact(whatItEndsIn(node)))
                .orElse(problem);
        List<NodeModel> right = meaning.candidates();
        if (isFailure(meaning) || right.isEmpty()) {
            return explained;
        }
        String others = Wording.and(names(right)) + (right.size() == 1 ? " does" : " do");
        TransitionLine line = TransitionLine.of(meaning.transition());
        Optional<TypeName> needed = Optional.of(right.get(0).type()).filter(type -> right.size() > 1);
        return explained.fact(others).fix(line.from(needed).text());
    }

    private static String whyWrong(VersionGraph graph, Meaning meaning, TypeName from) {
        Optional<NodeModel> node = node(graph, from);
        if (node.isEmpty()) {
            return from.display() + " is no step or await, so it ends in nothing";
        }
        return isFailure(meaning)
                ? from.display() + " is an await, and only steps can fail"
                : from.display() + " does not end in " + meaning.on().type().display();
    }

    private static Optional<NodeModel> node(VersionGraph graph, TypeName type) {
        return Optional.ofNullable(graph.version().mentioned().get(type)).flatMap(Mention::node);
    }

    private static String whatItEndsIn(NodeModel node) {
        List<TypeName> outcomes =
                node.outcomes().stream().map(OutcomeModel::type).toList();
        return node.type().display() + " ends in " + Wording.or(Wording.displays(outcomes));
    }

    private static List<String> names(List<NodeModel> nodes) {
        return Wording.displays(nodes.stream().map(NodeModel::type).toList());
    }
}
