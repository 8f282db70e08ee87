package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Continuation;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/**
 * What the old version may have run before a move is neither where an instance goes on nor comes after that; otherwise
 * PSL607 at the move, or at the migration where several are wrong.
 */
final class NothingRunsTwice implements Rule {

    private static final int MOST = 4;

    @Override
    public RuleCode code() {
        return RuleCode.PSL607;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        List<Continuation> repeating = use.flow().continuations().stream()
                .filter(continuation -> !continuation.repeated().isEmpty())
                .toList();
        if (!repeating.isEmpty()) {
            problems.add(runsAgain(use, repeating));
        }
    }

    private Problem runsAgain(MigrationUse use, List<Continuation> repeating) {
        Continuation first = repeating.get(0);
        Origin place = repeating.size() == 1
                ? use.placeOf(first.move())
                : use.migration().annotation();
        Problem problem = Problem.of(
                code(),
                place,
                use.headline(names(first) + " would run a second time after a move from "
                        + first.move().from().type().display()));
        for (Continuation continuation : repeating.subList(0, Math.min(MOST, repeating.size()))) {
            problem = problem.fact(why(use, continuation));
        }
        List<NodeModel> staying = repeating.stream()
                .map(continuation -> continuation.move().from())
                .toList();
        return problem.fact("let such instances finish on " + use.old() + ", or go on after what has run")
                .fix(use.staying(staying));
    }

    private static String why(MigrationUse use, Continuation continuation) {
        String from = continuation.move().from().type().display();
        String to = continuation.move().to().type().display();
        boolean isTarget = continuation
                .repeated()
                .get(0)
                .type()
                .equals(continuation.move().to().type());
        return isTarget
                ? to + " comes before " + from + " in " + use.old()
                : names(continuation) + " can come before " + from + " in " + use.old() + " and after " + to + " in "
                        + use.next();
    }

    private static String names(Continuation continuation) {
        List<TypeName> repeated =
                continuation.repeated().stream().map(NodeModel::type).toList();
        return Wording.and(Wording.displays(repeated));
    }
}
