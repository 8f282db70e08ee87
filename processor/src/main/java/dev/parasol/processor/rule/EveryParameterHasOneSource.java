package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.Supply;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a step takes has one source in a run, and goes to one parameter; otherwise PSL403 at the parameter. A type that is
 * both the input and an outcome is PSL403 at the transition on it.
 */
final class EveryParameterHasOneSource implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL403;
    }

    @Override
    public void check(NodeUse use, Problems problems) {
        if (use.node() instanceof StepModel step) {
            Set<String> seen = new HashSet<>();
            step.parameters().stream()
                    .filter(parameter -> !isOptionalContext(parameter))
                    .filter(parameter -> !seen.add(parameter.type()))
                    .forEach(parameter -> problems.add(takenTwice(use, parameter)));
        }
    }

    /** PSL401 says that the context is taken by itself. */
    private static boolean isOptionalContext(ParameterModel parameter) {
        return parameter.optional() && parameter.type().equals(TypeName.STEP_CONTEXT.qualified());
    }

    private Problem takenTwice(NodeUse use, ParameterModel parameter) {
        String headline = use.headline(use.name() + " takes " + parameter.display() + " twice");
        return Problem.of(code(), use.pointAt(parameter.origin()), headline)
                .fact("parameters are supplied by type, so both would get the same value; leave one out");
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        TypeName input = graph.version().input().type();
        graph.outcomesOf(input.qualified()).stream()
                .filter(end -> end.outcome().type().equals(input))
                .filter(end -> !graph.version().input().isNoInput())
                .forEach(end -> problems.add(inputIsOutcome(graph, end)));
        TakenParameter.decidable(graph)
                .forEach(taken -> rivals(taken).ifPresent(rivals -> problems.add(bothSupply(taken, rivals))));
    }

    private Problem inputIsOutcome(VersionGraph graph, NodeOutcome end) {
        String input = end.outcome().type().display();
        String node = end.node().type().display();
        Origin place = graph.transitionsOn(end.node(), end.outcome()).stream()
                .map(transition -> transition.reference().origin())
                .findFirst()
                .orElse(graph.version().annotation());
        return Problem.of(
                        code(),
                        place,
                        graph.version().name() + ": " + input + " is the input and also what " + node + " ends in")
                .fact("a parameter " + input + " would not say which of the two it takes")
                .fact("let " + node + " end in a record of its own");
    }

    private static Optional<List<String>> rivals(TakenParameter taken) {
        Supply supply = taken.supply();
        if (!supply.isFromInput()) {
            return supply.rivals()
                    .map(ends -> ends.stream().map(NodeOutcome::label).toList());
        }
        InputModel input = taken.graph().version().input();
        return supply.rivalsOfInput()
                .filter(end -> !end.outcome().type().equals(input.type()))
                .findFirst()
                .map(end -> List.of("the input " + input.type().display(), end.label()));
    }

    private Problem bothSupply(TakenParameter taken, List<String> rivals) {
        Problem problem = Problem.of(
                        code(), taken.origin(), taken.headline() + ", which both " + Wording.and(rivals) + " supply")
                .fact("both can be there in one run, and it could not be told which is meant");
        return apart(taken)
                .map(parameters -> problem.fact("take them apart").fix(parameters))
                .orElseGet(() -> problem.fact("let one of them be a record of its own"));
    }

    /** Each source as a parameter of its own, where their types differ. */
    private static Optional<String> apart(TakenParameter taken) {
        Supply supply = taken.supply();
        List<TypeName> types =
                supply.outcomes().stream().map(end -> end.outcome().type()).toList();
        InputModel input = taken.graph().version().input();
        String ofInput = supply.isFromInput() ? ParameterText.of(input.type(), false) + ", " : "";
        boolean differ = Set.copyOf(types).size() == types.size()
                && types.stream().map(TypeName::simple).distinct().count() == types.size();
        return Optional.of(types)
                .filter(all -> differ)
                .map(all -> all.stream().map(type -> apart(taken, type)).collect(Collectors.joining(", ")))
                .map(parameters -> ofInput + parameters);
    }

    private static String apart(TakenParameter taken, TypeName type) {
        boolean certain = taken.flow().supply(taken.step(), type.qualified()).isCertain();
        return ParameterText.of(type, !certain);
    }
}
