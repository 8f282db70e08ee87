package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.Supplied;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Optional;

/**
 * Each method of a converter that is not its own can be called beside the umbrella and supplies one outcome of the new
 * version, a different one each, that is needed after some move; otherwise PSL609 at the method. Silent where
 * PSL607 says that a move is wrong, or PSL608 what a converter should supply that supplies nothing.
 */
final class ConverterSuppliesWhatIsNeeded implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL609;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        use.migration().converter().ifPresent(converter -> {
            if (!converter.accessible()) {
                problems.add(outOfReach(use, converter));
            } else if (suppliesAnything(use, converter)) {
                converter.methods().stream()
                        .flatMap(method -> wrong(new Checked(use, converter, method)).stream())
                        .forEach(problems::add);
            } else if (use.flow().lacks().isEmpty()) {
                problems.add(suppliesNothing(use, converter));
            }
        });
    }

    /** A method of the converter. */
    private record Checked(MigrationUse use, ConverterModel converter, ConverterModel.Method method) {

        List<NodeOutcome> outcomes() {
            return use.flow().outcomes(method);
        }

        Optional<Supplied> call() {
            return use.flow().supplied().stream()
                    .filter(call -> call.method().equals(method))
                    .findFirst();
        }

        /** Whether it is there for the converter itself. */
        boolean isItsOwn() {
            return outcomes().isEmpty()
                    && (method.privateMethod() || !method.method().staticMethod());
        }

        Origin place() {
            Origin own = method.method().origin();
            return own.hasPosition() ? own : converter.reference().origin();
        }

        Problem problem(RuleCode code, String wrong) {
            return Problem.of(
                    code,
                    place(),
                    use.headline(
                            converter.type().display() + "." + method.method().signature() + " " + wrong));
        }
    }

    private static boolean suppliesAnything(MigrationUse use, ConverterModel converter) {
        return converter.methods().stream().anyMatch(method -> !new Checked(use, converter, method).isItsOwn());
    }

    private Problem outOfReach(MigrationUse use, ConverterModel converter) {
        return Problem.of(
                        code(),
                        converter.reference().origin(),
                        use.headline("the converter " + converter.type().display() + " is out of reach"))
                .fact("it is called from a class beside "
                        + use.graph().old().version().workflow().display() + "; make it public");
    }

    private Problem suppliesNothing(MigrationUse use, ConverterModel converter) {
        return Problem.of(
                        code(),
                        converter.reference().origin(),
                        use.headline("the converter " + converter.type().display() + " supplies nothing"))
                .fact("no static method of it returns an outcome of " + use.next() + "; write one, or leave it out");
    }

    private Optional<Problem> wrong(Checked checked) {
        if (checked.isItsOwn()) {
            return Optional.empty();
        }
        if (checked.outcomes().size() != 1) {
            return Optional.of(checked.outcomes().isEmpty() ? noOutcome(checked) : severalNodes(checked));
        }
        return uncallable(checked)
                .map(
                        why -> checked.problem(code(), why)
                                .fact(
                                        "it is called from a class beside the umbrella, without an object: it is static, neither private nor generic"))
                .or(() -> throwsTooMuch(checked))
                .or(() -> checked.call().isEmpty() ? Optional.of(isSecond(checked)) : superfluous(checked));
    }

    private Problem noOutcome(Checked checked) {
        String returns = checked.method().method().returns().type();
        return checked.problem(
                        code(),
                        "returns " + returns + ", which no node of "
                                + checked.use().next() + " ends in")
                .fact("it supplies an outcome by returning its record; make it private if it is the converter's own");
    }

    private Problem severalNodes(Checked checked) {
        List<TypeName> nodes =
                checked.outcomes().stream().map(end -> end.node().type()).toList();
        return checked.problem(
                        code(),
                        "returns " + checked.method().method().returns().type() + ", which both "
                                + Wording.and(Wording.displays(nodes)) + " end in")
                .fact("it could not be told which of them counts as ended; let each end in a record of its own");
    }

    private static Optional<String> uncallable(Checked checked) {
        ConverterModel.Method method = checked.method();
        if (method.privateMethod()) {
            return Optional.of("is private");
        }
        if (!method.method().staticMethod()) {
            return Optional.of("is not static");
        }
        if (method.generic()) {
            return Optional.of("is generic");
        }
        if (!method.nameable()) {
            return Optional.of("names a type out of reach");
        }
        return method.method().accessible() ? Optional.empty() : Optional.of("is out of reach");
    }

    private Optional<Problem> throwsTooMuch(Checked checked) {
        return checked.method()
                .method()
                .throwsTooMuch()
                .map(thrown -> checked.problem(code(), "throws " + thrown)
                        .fact("what keeps an instance from being moved is an Exception, checked or not")
                        .fix("throws Exception"));
    }

    private Problem isSecond(Checked checked) {
        TypeName node = checked.outcomes().get(0).node().type();
        String first = checked.use().flow().supplied().stream()
                .filter(call -> call.outcome().node().type().equals(node))
                .map(call -> call.method().method().signature())
                .findFirst()
                .orElseThrow();
        return checked.problem(code(), "is a second one for " + node.display())
                .fact("a node ends once, and " + first + " says in what; leave one out");
    }

    private Optional<Problem> superfluous(Checked checked) {
        MigrationUse use = checked.use();
        boolean allIsSaid =
                use.isClear() && use.forgotten().isEmpty() && !use.flow().repeats();
        return checked.call()
                .filter(call -> allIsSaid && call.moves().isEmpty())
                .map(call -> checked.problem(code(), "supplies what no moved instance needs")
                        .fact("needed is what something takes after a move, unless " + use.old()
                                + " has recorded it for certain or its node runs after the move")
                        .fact("leave the method out"));
    }
}
