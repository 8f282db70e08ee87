package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Continuation;
import dev.parasol.processor.graph.Gap;
import dev.parasol.processor.graph.Lack;
import dev.parasol.processor.graph.NodeMove;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a step takes that runs after a move is recorded before it, produced after it, or supplied by a converter; otherwise
 * PSL608 at the converter, or at the migration that has none. Silent where PSL607 says that the move is wrong, or PSL609
 * that the method is which would supply it.
 */
final class EveryMoveHasItsData implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL608;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        Set<NodeMove> repeating = use.flow().continuations().stream()
                .filter(continuation -> !continuation.repeated().isEmpty())
                .map(Continuation::move)
                .collect(Collectors.toSet());
        Map<List<NodeOutcome>, List<Lack>> bySources = new LinkedHashMap<>();
        use.flow().lacks().stream()
                .filter(lack -> !repeating.contains(lack.move()) && !isMeantToBeSupplied(use, lack))
                .forEach(lack -> bySources
                        .computeIfAbsent(lack.sources(), sources -> new ArrayList<>())
                        .add(lack));
        bySources.values().forEach(lacks -> problems.add(missing(use, lacks)));
    }

    /** Whether a method would supply it if it were right. */
    private static boolean isMeantToBeSupplied(MigrationUse use, Lack lack) {
        Optional<ConverterModel> converter = use.migration().converter();
        return converter.filter(found -> !found.accessible()).isPresent()
                || converter.stream()
                        .flatMap(found -> found.methods().stream())
                        .filter(method -> use.flow().supplied().stream()
                                .noneMatch(call -> call.method().equals(method)))
                        .flatMap(method -> use.flow().outcomes(method).stream())
                        .anyMatch(lack.suppliable()::contains);
    }

    private Problem missing(MigrationUse use, List<Lack> lacks) {
        Lack first = lacks.get(0);
        Problem problem = Problem.of(
                        code(),
                        place(use),
                        use.headline(first.step().type().display() + " takes "
                                + first.parameter().display() + " after a move from "
                                + first.move().from().type().display() + ", and nothing supplies it"))
                .fact(recorded(use, first))
                .fact(path(first));
        Problem withOthers = others(lacks).map(problem::fact).orElse(problem);
        return wayOut(use, lacks, withOthers);
    }

    private static Origin place(MigrationUse use) {
        return use.migration()
                .converter()
                .map(converter -> converter.reference().origin())
                .orElseGet(() -> use.migration().annotation());
    }

    private static String recorded(MigrationUse use, Lack lack) {
        String from = lack.move().from().type().display();
        return lack.recorded().isEmpty()
                ? use.old() + " does not record it before " + from
                : use.old() + " need not have recorded it before " + from;
    }

    private static String path(Lack lack) {
        String to = lack.move().to().type().display();
        return lack.path()
                .map(Gap::path)
                .filter(path -> !path.isEmpty())
                .map(path -> "missing on " + Wording.path(path, lack.step()))
                .orElse("the move leads to " + to + " itself");
    }

    private static Optional<String> others(List<Lack> lacks) {
        List<String> more = lacks.stream()
                .skip(1)
                .map(lack -> lack.step().type().display() + " after "
                        + lack.move().from().type().display())
                .distinct()
                .toList();
        return more.isEmpty() ? Optional.empty() : Optional.of("so it is for " + Wording.and(more));
    }

    private static Problem wayOut(MigrationUse use, List<Lack> lacks, Problem problem) {
        List<NodeModel> from =
                lacks.stream().map(lack -> lack.move().from()).distinct().toList();
        String stay = "let "
                + Wording.and(
                        Wording.displays(from.stream().map(NodeModel::type).toList())) + " stay";
        Optional<NodeOutcome> suppliable = lacks.get(0).sources().stream()
                .filter(source ->
                        lacks.stream().allMatch(lack -> lack.suppliable().contains(source)))
                .findFirst();
        return suppliable
                .map(outcome -> problem.fact(by(use) + ", or " + stay)
                        .fix(ConverterText.method(use, outcome.outcome().type(), from)))
                .orElseGet(() -> problem.fact(
                                "no converter can: what ends in it runs after the move, or may have ended in "
                                        + "something else before; " + stay)
                        .fix(use.staying(from)));
    }

    private static String by(MigrationUse use) {
        TypeName umbrella = use.graph().old().version().workflow();
        return use.migration()
                .converter()
                .map(converter -> "let " + converter.type().display() + " supply it")
                .orElseGet(() -> "let a class supply it, converter = " + ConverterText.name(umbrella, use.migration())
                        + ".class");
    }
}
