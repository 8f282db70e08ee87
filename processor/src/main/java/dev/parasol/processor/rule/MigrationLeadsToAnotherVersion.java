package dev.parasol.processor.rule;

import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A migration leads from the key of one listed version to that of another, and no second one does; otherwise PSL601 at the
 * key that is wrong, or at the migration. Silent where a listed version does not exist or has no key: it may be the one.
 */
final class MigrationLeadsToAnotherVersion implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL601;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        if (!workflow.isUmbrella()) {
            workflow.own()
                    .ifPresent(graph -> workflow.migrations()
                            .forEach(migration -> problems.add(withoutVersions(workflow, migration))));
            return;
        }
        if (Keys.of(workflow).isEmpty() || !Keys.areKnown(workflow)) {
            return;
        }
        Set<List<Integer>> ways = new HashSet<>();
        workflow.migrations().forEach(migration -> check(workflow, migration, ways, problems));
    }

    private void check(WorkflowModel workflow, MigrationModel migration, Set<List<Integer>> ways, Problems problems) {
        if (migration.from().isEmpty() || migration.to().isEmpty()) {
            problems.add(saysNoKey(workflow, migration));
            return;
        }
        int from = migration.from().get().value();
        int to = migration.to().get().value();
        List<Problem> strange = Stream.of(
                        strange(workflow, "from", migration.from().get()),
                        strange(workflow, "to", migration.to().get()))
                .flatMap(Optional::stream)
                .toList();
        strange.forEach(problems::add);
        if (strange.isEmpty() && from == to) {
            problems.add(leadsNowhere(workflow, migration));
        } else if (strange.isEmpty() && !ways.add(List.of(from, to))) {
            problems.add(isSecond(workflow, migration, from, to));
        }
    }

    private Problem withoutVersions(WorkflowModel workflow, MigrationModel migration) {
        return Problem.of(code(), migration.annotation(), workflow.name() + ": it has no versions to migrate between")
                .fact("a migration leads from one version that an umbrella lists to another; leave it out");
    }

    private Problem saysNoKey(WorkflowModel workflow, MigrationModel migration) {
        String missing = Stream.of(
                        migration.from().isEmpty() ? "from which version" : "",
                        migration.to().isEmpty() ? "to which version" : "")
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        Problem problem = Problem.of(
                code(),
                migration.annotation(),
                workflow.name() + ": a migration does not say " + missing + " it leads" + Keys.listed(workflow));
        return likely(workflow, migration).map(problem::fix).orElse(problem);
    }

    private Optional<Problem> strange(WorkflowModel workflow, String member, Written<Integer> key) {
        if (Keys.of(workflow).contains(key.value())) {
            return Optional.empty();
        }
        Problem problem = Problem.of(
                code(),
                key.origin(),
                workflow.name() + ": no version has the key " + key.value() + " of a migration's " + member
                        + Keys.listed(workflow));
        return Optional.of(
                member.equals("from")
                        ? problem.fact("once v" + key.value()
                                + " is retired, nothing is left to move: leave the migration out")
                        : problem);
    }

    private Problem leadsNowhere(WorkflowModel workflow, MigrationModel migration) {
        Written<Integer> to = migration.to().orElseThrow();
        Problem problem = Problem.of(
                code(), to.origin(), workflow.name() + ": a migration leads from v" + to.value() + " to itself");
        return likely(workflow, migration).map(problem::fix).orElse(problem);
    }

    private Problem isSecond(WorkflowModel workflow, MigrationModel migration, int from, int to) {
        return Problem.of(
                        code(),
                        migration.annotation(),
                        workflow.name() + ": a second migration leads from v" + from + " to v" + to)
                .fact("it could not be told which is meant; say in one what becomes of each node");
    }

    /** What is written of the keys, and for what is not the highest other one. */
    private static Optional<String> likely(WorkflowModel workflow, MigrationModel migration) {
        Optional<Integer> from = migration.from().map(Written::value);
        Optional<Integer> to = migration
                .to()
                .map(Written::value)
                .filter(key -> !from.equals(Optional.of(key)))
                .or(() -> highestBut(workflow, from));
        return from.or(() -> highestBut(workflow, to))
                .flatMap(key -> to.map(other -> "from = " + key + ", to = " + other));
    }

    private static Optional<Integer> highestBut(WorkflowModel workflow, Optional<Integer> but) {
        return Keys.of(workflow).stream()
                .filter(key -> !but.equals(Optional.of(key)))
                .max(Integer::compare);
    }
}
