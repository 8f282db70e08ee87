package dev.parasol.processor.rule;

import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A node moves once, or stays, which is said once; otherwise PSL604 where it is said again. */
final class NodeMovesOnceOrStays implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL604;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        Set<TypeName> moved = new HashSet<>();
        use.migration().moves().stream()
                .map(MigrationModel.Move::from)
                .flatMap(Optional::stream)
                .filter(from -> !moved.add(from.type()))
                .forEach(from -> problems.add(movesTwice(use, from)));
        Set<TypeName> staying = new HashSet<>();
        for (TypeRef stays : use.migration().staying()) {
            if (moved.contains(stays.type())) {
                problems.add(movesAndStays(use, stays));
            } else if (!staying.add(stays.type())) {
                problems.add(problem(use, stays, "is listed twice among what stays"));
            }
        }
    }

    private Problem movesTwice(MigrationUse use, TypeRef from) {
        return problem(use, from, "moves twice")
                .fact("an instance that rests there goes on at one node; leave one out");
    }

    private Problem movesAndStays(MigrationUse use, TypeRef stays) {
        return problem(use, stays, "both moves and stays")
                .fact("an instance that rests there is moved, or it finishes on " + use.old() + "; leave one out");
    }

    private Problem problem(MigrationUse use, TypeRef node, String wrong) {
        return Problem.of(code(), node.origin(), use.headline(node.type().display() + " " + wrong));
    }
}
