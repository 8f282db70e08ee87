package dev.parasol.processor.rule;

import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a migration moves or lets stay is a node of the old version where instances rest; otherwise PSL602 at its name. */
final class MigrationNamesWhereInstancesRest implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL602;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        for (MigrationModel.Move move : use.migration().moves()) {
            if (move.from().isEmpty()) {
                problems.add(saysNoNode(use, move));
            } else {
                wrong(use, move.from().get(), fixed -> fixOf(use, move, fixed)).ifPresent(problems::add);
            }
        }
        use.migration()
                .staying()
                .forEach(node -> wrong(use, node, fixed -> Optional.of(fixed.display() + ".class"))
                        .ifPresent(problems::add));
    }

    private Problem saysNoNode(MigrationUse use, MigrationModel.Move move) {
        return Problem.of(
                        code(),
                        move.annotation(),
                        use.headline("a move does not say which node it is from"
                                + move.to()
                                        .map(to -> "; it leads to " + to.type().display())
                                        .orElse("")))
                .fact(use.restingPlaces());
    }

    private Optional<Problem> wrong(MigrationUse use, TypeRef named, Function<TypeName, Optional<String>> fix) {
        TypeName type = named.type();
        if (use.isResting(type)) {
            return Optional.empty();
        }
        String name = type.display();
        if (MigrationGraph.reached(use.graph().old(), type).isPresent()) {
            return Optional.of(Problem.of(code(), named.origin(), use.headline("no instance rests at " + name))
                    .fact("it is no await, no delay runs before it, and " + use.old() + " catches its failure")
                    .fact(use.restingPlaces() + "; leave " + name + " out"));
        }
        Problem problem = Problem.of(code(), named.origin(), use.headline(name + " is no node of " + use.old()))
                .fact(use.restingPlaces());
        return Optional.of(meant(use, type).flatMap(fix).map(problem::fix).orElse(problem));
    }

    private static Optional<TypeName> meant(MigrationUse use, TypeName type) {
        List<TypeName> resting =
                use.graph().resting().stream().map(NodeModel::type).toList();
        return Closest.to(type.display(), resting, TypeName::display);
    }

    private static Optional<String> fixOf(MigrationUse use, MigrationModel.Move move, TypeName from) {
        return move.to().map(TypeRef::type).filter(use::isNext).map(to -> MigrationUse.moveNode(from, to));
    }
}
