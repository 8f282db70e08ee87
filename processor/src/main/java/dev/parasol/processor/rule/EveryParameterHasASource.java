package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.stream.Stream;

/** What a step takes is the input or an outcome of the version; otherwise PSL401 at the parameter. */
final class EveryParameterHasASource implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL401;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        if (graph.isUnderstood()) {
            TakenParameter.of(graph, graph.nodes())
                    .filter(taken -> !hasSource(taken))
                    .forEach(taken -> problems.add(nothingFits(taken)));
        }
    }

    private static boolean hasSource(TakenParameter taken) {
        return taken.graph().version().input().fits(taken.parameter().type())
                || !taken.sources().isEmpty();
    }

    private Problem nothingFits(TakenParameter taken) {
        Problem problem = Problem.of(code(), taken.origin(), taken.headline() + ", which nothing supplies");
        String type = taken.parameter().type();
        if (type.equals(TypeName.STEP_CONTEXT.qualified())) {
            return problem.fact("the context is always there, so it is taken by itself")
                    .fix("StepContext " + taken.parameter().name());
        }
        return type.equals(TypeName.STEP_FAILED.qualified()) ? noFailure(taken, problem) : noSource(taken, problem);
    }

    private static Problem noFailure(TakenParameter taken, Problem problem) {
        String step = taken.step().type().display();
        return problem.fact("no transition is on StepFailed, so a step that fails ends the instance")
                .fact("to go on at " + step + ": @Transition(on = StepFailed.class, from = <a step>, to = " + step
                        + ".class)");
    }

    private static Problem noSource(TakenParameter taken, Problem problem) {
        InputModel input = taken.graph().version().input();
        List<TypeName> outcomes = taken.graph().outcomesOf("java.lang.Object").stream()
                .map(end -> end.outcome().type())
                .distinct()
                .toList();
        Problem explained =
                problem.fact(inputFact(input)).fact("the outcomes are " + Wording.and(Wording.displays(outcomes)));
        List<TypeName> known = input.isNoInput()
                ? outcomes
                : Stream.concat(Stream.of(input.type()), outcomes.stream()).toList();
        return Closest.to(taken.parameter().display(), known, TypeName::display)
                .map(meant -> explained
                        .fact("did you mean " + meant.display() + "?")
                        .fix(taken.written(meant.display()) + " "
                                + taken.parameter().name()))
                .orElse(explained);
    }

    private static String inputFact(InputModel input) {
        return input.isNoInput()
                ? "there is no input"
                : "the input is " + input.type().display();
    }
}
