package dev.parasol.processor.rule;

import dev.parasol.processor.graph.DataFlow;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.Optional;

/**
 * {@code Optional} is for what some path does not supply; otherwise PSL404, a warning, at the parameter. A step may need it
 * in one version and not in another, so every use must be able to do without; steps from class files are left alone,
 * because who else uses them is not known.
 */
final class OptionalIsForWhatMayBeMissing implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL404;
    }

    @Override
    public void check(NodeUse use, Problems problems) {
        if (use.node() instanceof StepModel step && !use.uses().isEmpty()) {
            step.parameters().stream()
                    .filter(parameter ->
                            parameter.optional() && parameter.origin().hasPosition())
                    .filter(parameter -> use.uses().stream().allMatch(graph -> isCertain(graph, step, parameter)))
                    .forEach(parameter -> problems.add(neverMissing(use, parameter)));
        }
    }

    private static boolean isCertain(VersionGraph graph, StepModel step, ParameterModel parameter) {
        Optional<DataFlow> flow = graph.dataFlow().filter(known -> isWhole(graph) && graph.isReachable(step));
        return flow.map(known -> known.supply(step, parameter.type()))
                .filter(supply -> supply.isCertain() && supply.rivals().isEmpty())
                .isPresent();
    }

    /** Whether no transition is missing, which could bring another path. */
    private static boolean isWhole(VersionGraph graph) {
        return graph.unreachedRoots().isEmpty() && new LikelyMeant(graph).open().isEmpty();
    }

    private Problem neverMissing(NodeUse use, ParameterModel parameter) {
        String headline = use.headline(
                use.name() + " takes Optional<" + parameter.display() + ">, which every path to it supplies");
        return Problem.of(code(), parameter.origin(), headline).fix(parameter.display() + " " + parameter.name());
    }
}
