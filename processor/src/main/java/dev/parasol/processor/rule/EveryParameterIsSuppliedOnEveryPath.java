package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Gap;
import dev.parasol.processor.graph.Supply;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/** What a step takes is there on every path to it, unless it is {@code Optional}; otherwise PSL402 at the parameter. */
final class EveryParameterIsSuppliedOnEveryPath implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL402;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        TakenParameter.decidable(graph)
                .filter(taken -> !taken.parameter().optional())
                .forEach(taken -> check(taken, problems));
    }

    private void check(TakenParameter taken, Problems problems) {
        Supply supply = taken.supply();
        if (!supply.isCertain() && supply.isPossible() && supply.rivals().isEmpty()) {
            supply.gap().ifPresent(gap -> problems.add(missing(taken, gap)));
        }
    }

    private Problem missing(TakenParameter taken, Gap gap) {
        ParameterModel parameter = taken.parameter();
        Problem problem = Problem.of(
                        code(), taken.origin(), taken.headline() + ", which is not there on every path to it")
                .fact("missing on " + Wording.path(gap.path(), gap.node()));
        List<String> beside = gap.beside().stream().map(Wording::endsIn).toList();
        Problem explained = beside.isEmpty() ? problem : problem.fact("where " + Wording.and(beside));
        return explained.fix("Optional<" + parameter.display() + "> " + parameter.name());
    }
}
