package dev.parasol.processor.rule;

import dev.parasol.processor.graph.DataFlow;
import dev.parasol.processor.graph.Gap;
import dev.parasol.processor.graph.Supply;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step has at most one {@code compensate}, which can be called, and what that takes is there once the step has ended: what
 * the step could take itself, and its own outcome. Otherwise PSL308 at the parameter, or at the method that is wrong or too
 * much.
 */
final class CompensateIsSupplied implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL308;
    }

    @Override
    public void check(NodeUse use, Problems problems) {
        if (!(use.node() instanceof StepModel step)) {
            return;
        }
        step.compensates().stream()
                .skip(1)
                .findFirst()
                .ifPresent(second -> problems.add(severalMethods(use, step, second)));
        if (step.compensates().size() == 1) {
            uncallable(use, step.compensates().get(0)).ifPresent(problems::add);
        }
        for (MethodModel compensate : step.compensates()) {
            Set<String> seen = new HashSet<>();
            compensate.parameters().stream()
                    .filter(parameter -> !seen.add(parameter.type()))
                    .forEach(parameter -> problems.add(takenTwice(use, parameter)));
        }
    }

    private Problem severalMethods(NodeUse use, StepModel step, MethodModel second) {
        String headline = use.headline(use.name() + " has " + step.compensates().size() + " compensate methods");
        List<String> signatures =
                step.compensates().stream().map(MethodModel::signature).toList();
        return Problem.of(code(), use.pointAt(second.origin()), headline)
                .fact("it could not be told which is meant: " + Wording.or(signatures));
    }

    /** What keeps the engine from calling the method, where something does. */
    private Optional<Problem> uncallable(NodeUse use, MethodModel compensate) {
        if (!compensate.accessible()) {
            return Optional.of(wrong(use, compensate, "is out of reach")
                    .fact("it is called from a class beside " + use.name() + "; make it public"));
        }
        if (!compensate.returns().nothing()) {
            return Optional.of(
                    wrong(use, compensate, "returns " + compensate.returns().type())
                            .fact(
                                    "compensate returns void, or a CompletionStage where it goes on elsewhere; it has no outcome"));
        }
        return compensate
                .throwsTooMuch()
                .map(thrown -> wrong(use, compensate, "throws " + thrown)
                        .fact("a compensation's failure is an Exception, checked or not")
                        .fix("throws Exception"));
    }

    private Problem wrong(NodeUse use, MethodModel compensate, String what) {
        String headline = use.headline("the method " + use.name() + "." + compensate.signature() + " " + what);
        return Problem.of(code(), use.pointAt(compensate.origin()), headline);
    }

    private Problem takenTwice(NodeUse use, ParameterModel parameter) {
        String headline = use.headline("compensate of " + use.name() + " takes " + parameter.display() + " twice");
        return Problem.of(code(), use.pointAt(parameter.origin()), headline)
                .fact("parameters are supplied by type, so both would get the same value; leave one out");
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        graph.dataFlow().ifPresent(flow -> {
            for (NodeModel node : graph.reachable()) {
                if (node instanceof StepModel step && step.compensates().size() == 1) {
                    check(graph, flow, step, problems);
                }
            }
        });
    }

    private void check(VersionGraph graph, DataFlow flow, StepModel step, Problems problems) {
        step.compensates().get(0).parameters().stream()
                .filter(parameter -> !parameter.context())
                .forEach(parameter ->
                        problem(new Taken(graph, flow, step, parameter)).ifPresent(problems::add));
    }

    private Optional<Problem> problem(Taken taken) {
        if (!taken.isPossible()) {
            return Optional.of(noSource(taken));
        }
        if (taken.hasSeveralSources()) {
            return Optional.of(problem(taken, ", which more than one source supplies")
                    .fact("its sources are " + Wording.and(taken.sources())));
        }
        return taken.isCertain() || taken.parameter().optional() ? Optional.empty() : Optional.of(missing(taken));
    }

    private Problem problem(Taken taken, String wrong) {
        return Problem.of(code(), taken.origin(), taken.headline() + wrong);
    }

    private Problem noSource(Taken taken) {
        return problem(taken, ", which nothing supplies by then")
                .fact("it can take the input, what comes before " + taken.name() + ", and "
                        + Wording.or(Wording.displays(taken.ends())));
    }

    private Problem missing(Taken taken) {
        Problem problem = problem(taken, ", which is not always there by then");
        List<TypeName> without = taken.endsWithout();
        Problem explained = without.size() == taken.ends().size()
                ? taken.gap()
                        .map(gap -> problem.fact("missing on " + Wording.path(gap.path(), gap.node())))
                        .orElse(problem)
                : problem.fact("missing where " + taken.name() + " ends in " + Wording.or(Wording.displays(without)));
        return explained.fix("Optional<" + taken.parameter().display() + "> "
                + taken.parameter().name());
    }

    /** A parameter of a step's {@code compensate} and what supplies it. */
    private record Taken(VersionGraph graph, DataFlow flow, StepModel step, ParameterModel parameter) {

        String name() {
            return step.type().display();
        }

        String headline() {
            return graph.version().name() + ": compensate of " + name() + " takes " + parameter.display();
        }

        Origin origin() {
            return parameter.origin().hasPosition() ? parameter.origin() : graph.firstMention(step);
        }

        private Supply supply() {
            return flow.supply(step, parameter.type());
        }

        List<TypeName> ends() {
            return step.outcomes().stream().map(OutcomeModel::type).toList();
        }

        /** The step's own outcomes that do not fit. */
        List<TypeName> endsWithout() {
            return step.outcomes().stream()
                    .filter(outcome -> !outcome.payload().isA(parameter.type()))
                    .map(OutcomeModel::type)
                    .toList();
        }

        private boolean isOwn() {
            return endsWithout().size() < step.outcomes().size();
        }

        boolean isPossible() {
            return isOwn() || supply().isPossible();
        }

        boolean isCertain() {
            return endsWithout().isEmpty() || supply().isCertain();
        }

        Optional<Gap> gap() {
            return supply().gap();
        }

        boolean hasSeveralSources() {
            boolean before = supply().isPossible();
            boolean inputAndMore = supply().rivalsOfInput().findFirst().isPresent();
            return (isOwn() && before) || inputAndMore || supply().rivals().isPresent();
        }

        List<String> sources() {
            List<String> all = new ArrayList<>();
            if (supply().isFromInput()) {
                all.add("the input");
            }
            supply().outcomes().forEach(end -> all.add(end.label()));
            if (isOwn()) {
                all.add("the outcome of " + name());
            }
            return all;
        }
    }
}
