package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Meaning;
import dev.parasol.processor.graph.Meaning.Verdict;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.VersionGraph;
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
import java.util.stream.Stream;

/** A transition is on something that a step or await ends in; otherwise PSL204 at that value of {@code on}. */
final class EveryTransitionIsOnAnOutcome implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL204;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        if (!graph.isReadable()) {
            return;
        }
        graph.version().transitions().stream()
                .filter(transition -> transition.on().isEmpty())
                .forEach(transition -> problems.add(onNothing(graph, transition)));
        graph.unclear().stream()
                .filter(meaning -> meaning.verdict() == Verdict.NO_OUTCOME)
                .filter(meaning -> !belongsToWhatIsNoNode(graph, meaning.on().type()))
                .forEach(meaning -> problems.add(noOutcome(graph, meaning)));
    }

    private Problem onNothing(VersionGraph graph, TransitionModel transition) {
        List<TypeName> to = transition.to().stream().map(TypeRef::type).toList();
        String target = to.isEmpty() ? "" : " to " + Wording.and(Wording.displays(to));
        Problem problem = Problem.of(
                code(),
                transition.onOrigin(),
                graph.version().name() + ": a transition" + target + " does not say what it is on");
        LikelyMeant likely = new LikelyMeant(graph);
        return likely.onlyOpen()
                .map(end -> problem.fact("only " + end.label() + " has no transition yet")
                        .fix(TransitionLine.on(graph, end)
                                .to(to.isEmpty() ? List.of(TypeName.END) : to)
                                .text()))
                .orElseGet(() -> problem.fact(openOrAll(graph, likely)));
    }

    private Problem noOutcome(VersionGraph graph, Meaning meaning) {
        TypeName wrong = meaning.on().type();
        Problem problem = Problem.of(
                code(),
                meaning.on().origin(),
                graph.version().name() + ": no step or await ends in " + wrong.display());
        Optional<String> around = around(graph, wrong).map(EveryTransitionIsOnAnOutcome::whatItEndsIn);
        Problem explained = around.map(problem::fact).orElse(problem);
        return suggest(graph, meaning, explained, around.isPresent());
    }

    private static Problem suggest(VersionGraph graph, Meaning meaning, Problem problem, boolean isExplained) {
        LikelyMeant likely = new LikelyMeant(graph);
        Optional<NodeOutcome> close = likely.by(meaning);
        if (close.isPresent()) {
            return problem.fact("did you mean " + close.get().label() + "?").fix(line(meaning, close.get()));
        }
        return likely.leftFor(meaning)
                .map(end -> problem.fact("only " + end.label() + " has no transition yet")
                        .fix(line(meaning, end)))
                .orElseGet(() -> isExplained ? problem : problem.fact(openOrAll(graph, likely)));
    }

    private static String line(Meaning meaning, NodeOutcome end) {
        return TransitionLine.of(meaning.transition())
                .replacing(meaning.on().type(), end.outcome().type())
                .text();
    }

    private static String openOrAll(VersionGraph graph, LikelyMeant likely) {
        List<NodeOutcome> open = likely.open();
        List<NodeOutcome> said = open.isEmpty() ? graph.outcomesOf("java.lang.Object") : open;
        String what = open.isEmpty() ? "the outcomes are " : "without a transition are ";
        return what + Wording.and(said.stream().map(NodeOutcome::label).toList());
    }

    /** The node that the type is, or is nested in. */
    private static Optional<NodeModel> around(VersionGraph graph, TypeName type) {
        return graph.version().mentioned().values().stream()
                .flatMap(mention -> mention.node().stream())
                .filter(node -> node.type().equals(type) || LikelyMeant.isNestedIn(type, node.type()))
                .findFirst();
    }

    private static String whatItEndsIn(NodeModel node) {
        List<String> outcomes = node.outcomes().stream()
                .map(OutcomeModel::type)
                .map(TypeName::display)
                .toList();
        return node.type().display() + " ends in " + Wording.or(outcomes);
    }

    /** Whether it is, or is nested in, a start, target or {@code from} that is no node: that is reported there. */
    private static boolean belongsToWhatIsNoNode(VersionGraph graph, TypeName type) {
        Stream<TypeRef> ofTransitions = graph.version().transitions().stream()
                .flatMap(transition -> Stream.concat(transition.to().stream(), transition.from().stream()));
        return Stream.concat(graph.version().start().stream(), ofTransitions)
                .map(TypeRef::type)
                .filter(named -> !graph.isTarget(named))
                .anyMatch(named -> named.equals(type) || LikelyMeant.isNestedIn(type, named));
    }
}
