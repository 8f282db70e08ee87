package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Gap;
import dev.parasol.processor.graph.NodeMove;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.Supplied;
import dev.parasol.processor.graph.Supply;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a converter's method takes is there wherever an instance rests for which it is called, and has one source; otherwise
 * PSL610 at the parameter.
 */
final class ConverterIsSupplied implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL610;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        ConverterModel converter = use.migration().converter().orElse(null);
        if (converter == null) {
            return;
        }
        for (Supplied call : use.flow().supplied()) {
            Set<String> seen = new HashSet<>();
            call.method().method().parameters().stream()
                    .map(parameter -> new Taken(use, converter, call, parameter))
                    .flatMap(taken -> wrong(taken, seen.add(taken.parameter().type())).stream())
                    .forEach(problems::add);
        }
    }

    /** A parameter of a method that is called. */
    private record Taken(MigrationUse use, ConverterModel converter, Supplied call, ParameterModel parameter) {

        Stream<NodeMove> moves() {
            return call.moves().stream();
        }

        Supply supply(NodeMove move) {
            return use.flow().recorded(move, parameter);
        }

        Optional<NodeMove> moveWithout() {
            return moves().filter(move -> !supply(move).isCertain()).findFirst();
        }

        Optional<List<String>> rivals() {
            return moves().flatMap(move -> rivals(supply(move)).stream()).findFirst();
        }

        private Optional<List<String>> rivals(Supply supply) {
            Optional<List<String>> ofInput =
                    supply.rivalsOfInput().findFirst().map(end -> List.of("the input", end.label()));
            return ofInput.or(() -> supply.isFromInput()
                    ? Optional.empty()
                    : supply.rivals()
                            .map(ends -> ends.stream().map(NodeOutcome::label).toList()));
        }

        Problem problem(RuleCode code, String wrong) {
            Origin own = parameter.origin();
            String type = parameter.optional() ? "Optional<" + parameter.display() + ">" : parameter.display();
            return Problem.of(
                    code,
                    own.hasPosition() ? own : converter.reference().origin(),
                    use.headline(converter.type().display() + "."
                            + call.method().method().name() + " takes " + type + wrong));
        }
    }

    private Optional<Problem> wrong(Taken taken, boolean isFirstOfItsType) {
        if (taken.parameter().context()) {
            return Optional.of(taken.problem(code(), ", and no step runs").fact(sources(taken)));
        }
        if (!isFirstOfItsType) {
            return Optional.of(taken.problem(code(), " twice")
                    .fact("parameters are supplied by type, so both would get the same value; leave one out"));
        }
        if (taken.call().moves().isEmpty()) {
            return Optional.empty();
        }
        if (taken.moves().noneMatch(move -> taken.supply(move).isPossible())) {
            return Optional.of(
                    taken.problem(code(), ", which nothing in " + taken.use().old() + " supplies by then")
                            .fact(sources(taken)));
        }
        return taken.rivals()
                .map(rivals -> taken.problem(code(), ", which both " + Wording.and(rivals) + " supply")
                        .fact("both can be there in one run, and it could not be told which is meant"))
                .or(() -> taken.parameter().optional()
                        ? Optional.empty()
                        : taken.moveWithout().map(move -> missing(taken, move)));
    }

    private static String sources(Taken taken) {
        List<String> from = taken.moves()
                .map(move -> move.from().type().display())
                .distinct()
                .toList();
        String input = taken.use().graph().old().version().input().isNoInput() ? "" : "the input and ";
        return from.isEmpty()
                ? "it can take what " + taken.use().old() + " has recorded"
                : "it can take " + input + "what comes before " + Wording.or(from) + " in "
                        + taken.use().old();
    }

    private Problem missing(Taken taken, NodeMove move) {
        ParameterModel parameter = taken.parameter();
        Problem problem = taken.problem(
                code(), ", which is not always there at " + move.from().type().display());
        return taken.supply(move)
                .gap()
                .map(gap -> problem.fact(path(taken, gap)))
                .orElse(problem)
                .fix("Optional<" + parameter.display() + "> " + parameter.name());
    }

    private static String path(Taken taken, Gap gap) {
        return "in " + taken.use().old() + " missing on " + Wording.path(gap.path(), gap.node());
    }
}
