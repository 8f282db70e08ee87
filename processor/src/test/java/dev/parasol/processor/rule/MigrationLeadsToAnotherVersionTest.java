package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.MigrationBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationLeadsToAnotherVersionTest {

    private static final String PROGRAM = Moving.changed("to = 2", "to = 3");

    private final Rule rule = new MigrationLeadsToAnotherVersion();

    private static MigrationBuilder right() {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", Moving.RATED);
    }

    @Test
    void saysWhichKeysThereAre() {
        assertThat(Moving.said(rule, migration(1, 3))).containsExactly("""
                to
                [PSL601] Orders: no version has the key 3 of a migration's to; the keys are 1 and 2""");
    }

    @Test
    void saysThatNothingIsLeftToMoveFromARetiredVersion() {
        assertThat(Moving.said(rule, migration(7, 2))).containsExactly("""
                from
                [PSL601] Orders: no version has the key 7 of a migration's from; the keys are 1 and 2
                    once v7 is retired, nothing is left to move: leave the migration out""");
    }

    @Test
    void asksForTheKeys() {
        assertThat(Moving.said(rule, migration(Optional.empty(), Optional.empty())))
                .containsExactly("""
                @Migration
                [PSL601] Orders: a migration does not say from which version and to which version it leads; the keys are 1 and 2
                    fix: from = 1, to = 2""");
        assertThat(Moving.said(rule, migration(Optional.of(2), Optional.empty())))
                .containsExactly("""
                @Migration
                [PSL601] Orders: a migration does not say to which version it leads; the keys are 1 and 2
                    fix: from = 2, to = 1""");
    }

    @Test
    void refusesToLeadNowhere() {
        assertThat(Moving.said(rule, migration(1, 1))).containsExactly("""
                to
                [PSL601] Orders: a migration leads from v1 to itself
                    fix: from = 1, to = 2""");
    }

    @Test
    void refusesASecondOne() {
        var workflow = dev.parasol.processor.model.Models.workflow("Orders")
                .versions(Moving.byHand().version(), Moving.byRating().version())
                .migrations(right(), migration(2, 1), migration(1, 2))
                .build();

        assertThat(Declarations.said(rule, workflow)).containsExactly("""
                @Migration
                [PSL601] Orders: a second migration leads from v1 to v2
                    it could not be told which is meant; say in one what becomes of each node""");
    }

    @Test
    void refusesAMigrationOfAPlainWorkflow() {
        var workflow = dev.parasol.processor.model.Models.workflow("Orders")
                .withOwnGraph()
                .migrations(right())
                .build();

        assertThat(Declarations.said(rule, workflow)).containsExactly("""
                @Migration
                [PSL601] Orders: it has no versions to migrate between
                    a migration leads from one version that an umbrella lists to another; leave it out""");
    }

    @Test
    void isSilentWhereAListedVersionDoesNotExist() {
        var workflow = dev.parasol.processor.model.Models.workflow("Orders")
                .listed(Declarations.version("Orders.V1", 1), Declarations.missing("Orders.V3"))
                .migrations(migration(1, 3))
                .build();

        assertThat(Declarations.said(rule, workflow)).isEmpty();
    }

    @Test
    void acceptsBothWays() {
        assertThat(Moving.said(rule, right())).isEmpty();
        assertThat(Moving.said(rule, migration(2, 1))).isEmpty();
    }

    @Test
    void acceptsSeveralThatLeadElsewhere() {
        String right = Moving.changed(
                "@Migration(from = 1",
                "@Migration(from = 2, to = 1, staying = {Rate.class, AutoApproval.class})\n@Migration(from = 1");

        JavacCompilation.of(right).compile().clean();
        assertThat(EcjCompilation.of(right).compile().errors()).isEmpty();
    }

    @Test
    void isSaidAtOneOfSeveralToo() {
        String second = Moving.changed("@Migration(from = 1", "@Migration(from = 2, to = 5)\n@Migration(from = 1");

        Diagnosed said = JavacCompilation.of(second).compile().nothingElse().only("PSL601");

        assertThat(said.message()).startsWith("[PSL601] Orders: no version has the key 5 of a migration's to");
        assertThat(said.line()).isBetween(5L, 12L);
    }

    @Test
    void pointsAtTheKey() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL601");

        assertThat(said.at()).isEqualTo("3");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL601");

        assertThat(said.at()).isEqualTo("to");
    }
}
