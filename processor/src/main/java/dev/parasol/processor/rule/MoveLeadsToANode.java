package dev.parasol.processor.rule;

import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/**
 * A move leads to a node that the new version reaches; otherwise PSL603 at its {@code to}. Silent where PSL602 says that it
 * does not begin at one.
 */
final class MoveLeadsToANode implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL603;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        for (MigrationModel.Move move : use.migration().moves()) {
            move.from().map(TypeRef::type).filter(use::isResting).ifPresent(from -> check(use, move, from, problems));
        }
    }

    private void check(MigrationUse use, MigrationModel.Move move, TypeName from, Problems problems) {
        if (move.to().isEmpty()) {
            problems.add(Problem.of(
                            code(),
                            move.annotation(),
                            use.headline("it is not said where " + from.display() + " moves to"))
                    .fact(nodes(use)));
        } else if (!use.isNext(move.to().get().type())) {
            problems.add(noNode(use, move.to().get(), from));
        }
    }

    private Problem noNode(MigrationUse use, TypeRef to, TypeName from) {
        String name = to.type().display();
        Problem problem = Problem.of(
                        code(),
                        to.origin(),
                        use.headline(from.display() + " moves to " + name + ", which is no node of " + use.next()))
                .fact(nodes(use));
        return Closest.to(name, types(use), TypeName::display)
                .map(meant -> problem.fix(MigrationUse.moveNode(from, meant)))
                .orElse(problem);
    }

    private static String nodes(MigrationUse use) {
        return "the nodes of " + use.next() + " are " + Wording.and(Wording.displays(types(use)));
    }

    private static List<TypeName> types(MigrationUse use) {
        return use.graph().next().reachable().stream().map(NodeModel::type).toList();
    }
}
