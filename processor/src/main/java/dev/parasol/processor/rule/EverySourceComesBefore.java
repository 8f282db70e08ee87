package dev.parasol.processor.rule;

import dev.parasol.processor.graph.DataFlow;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Optional;

/** What a step takes can be there before it in some run; otherwise PSL405 at the parameter. */
final class EverySourceComesBefore implements Rule {

    private static final int MOST = 10;

    @Override
    public RuleCode code() {
        return RuleCode.PSL405;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        TakenParameter.decidable(graph)
                .filter(taken -> !taken.sources().isEmpty())
                .filter(taken -> !taken.supply().isPossible() && !taken.mayBeSuppliedByAMissingTransition())
                .forEach(taken -> problems.add(never(taken)));
    }

    private Problem never(TakenParameter taken) {
        Problem problem = Problem.of(code(), taken.origin(), taken.headline() + ", which no run has by then");
        List<String> whys = taken.sources().stream()
                .map(end -> why(taken, end))
                .distinct()
                .limit(MOST)
                .toList();
        for (String why : whys) {
            problem = problem.fact(why);
        }
        return join(taken).map(problem::fix).orElse(problem);
    }

    private static String why(TakenParameter taken, NodeOutcome end) {
        StepModel step = taken.step();
        DataFlow flow = taken.flow();
        String name = step.type().display();
        String source = end.node().type().display();
        if (end.node().type().equals(step.type())) {
            return end.label() + " is what " + name + " itself ends in";
        }
        if (!flow.canMeet(end, step)) {
            return "where " + Wording.endsIn(end) + ", " + name + " does not run";
        }
        return flow.isBefore(step, end.node())
                ? source + " comes after " + name
                : source + " runs beside " + name + ", and neither waits for the other";
    }

    /** The transition that makes the step wait for its one source, where that only ends beside it. */
    private static Optional<String> join(TakenParameter taken) {
        List<NodeOutcome> sources = taken.sources();
        NodeOutcome source = sources.get(0);
        boolean isBeside = !source.node().type().equals(taken.step().type())
                && !taken.flow().isBefore(taken.step(), source.node())
                && taken.flow().canMeet(source, taken.step());
        return sources.size() == 1 && isBeside && onlyEnds(taken.graph(), source)
                ? Optional.of(TransitionLine.on(taken.graph(), source)
                        .to(taken.step().type())
                        .text())
                : Optional.empty();
    }

    private static boolean onlyEnds(VersionGraph graph, NodeOutcome source) {
        return graph.transitionsOn(source.node(), source.outcome()).stream()
                .map(ResolvedTransition::to)
                .allMatch(List.of(TypeName.END)::equals);
    }
}
