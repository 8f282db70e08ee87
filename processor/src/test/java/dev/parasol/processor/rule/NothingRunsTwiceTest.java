package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MigrationBuilder;
import org.junit.jupiter.api.Test;

class NothingRunsTwiceTest {

    private static final String PROGRAM = Moving.changed(
                    "on = AutoApproval.Granted.class, to = Ship.class",
                    "on = AutoApproval.Granted.class, to = HumanApproval.class")
            .replace(
                    "on = AutoApproval.Denied.class, to = End.class",
                    "on = AutoApproval.Denied.class, to = End.class),\n@Transition(on = HumanApproval.class, to = Ship.class")
            .replace(
                    "from = HumanApproval.class, to = AutoApproval.class",
                    "from = Ship.class, to = AutoApproval.class");

    private final Rule rule = new NothingRunsTwice();

    /** HumanApproval comes before Check. */
    private static VersionGraph approvedFirst() {
        return Moving.next()
                .start("HumanApproval")
                .transitions(
                        on("HumanApproval").to("Check"),
                        on("Check.Passed").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();
    }

    @Test
    void namesWhatCameBeforeAndComesAfter() {
        assertThat(Moving.said(rule, migration(1, 2), Moving.byHand(), approvedFirst()))
                .containsExactly("""
                @Migration
                [PSL607] Orders v1 to v2: Check would run a second time after a move from HumanApproval
                    Check can come before HumanApproval in v1 and after HumanApproval in v2
                    let such instances finish on v1, or go on after what has run
                    fix: staying = HumanApproval.class""");
    }

    @Test
    void refusesToGoBack() {
        assertThat(Moving.said(rule, migration(1, 2).move("HumanApproval", "Check")))
                .containsExactly("""
                nodes[0] to
                [PSL607] Orders v1 to v2: Check would run a second time after a move from HumanApproval
                    Check comes before HumanApproval in v1
                    let such instances finish on v1, or go on after what has run
                    fix: staying = HumanApproval.class""");
    }

    @Test
    void namesAllThatHaveToStay() {
        MigrationBuilder back = migration(1, 2).move("HumanApproval", "Check").move("Ship", "Check");

        assertThat(Moving.said(rule, back)).containsExactly("""
                @Migration
                [PSL607] Orders v1 to v2: Check would run a second time after a move from HumanApproval
                    Check comes before HumanApproval in v1
                    Check comes before Ship in v1
                    let such instances finish on v1, or go on after what has run
                    fix: staying = {HumanApproval.class, Ship.class}""");
    }

    @Test
    void acceptsWhatNoRunHasBefore() {
        VersionGraph either = Moving.old()
                .transitions(
                        on("Check.Passed").to("HumanApproval", "Rate"),
                        on("HumanApproval").to("End"),
                        on("Rate.Rated").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();
        MigrationBuilder elsewhere = migration(1, 2).move("HumanApproval", "Ship");

        assertThat(Moving.said(rule, elsewhere, either, Moving.byRating())).isEmpty();
    }

    @Test
    void acceptsToGoOnAfterWhatHasRun() {
        assertThat(Moving.said(rule, migration(1, 2).move("HumanApproval", "AutoApproval")))
                .isEmpty();
        assertThat(Moving.codes(migration(1, 2).stays("HumanApproval"), Moving.byHand(), approvedFirst()))
                .isEmpty();
    }

    @Test
    void pointsAtTheTarget() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL607");

        assertThat(said.at()).isEqualTo("AutoApproval.class");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL607");

        assertThat(said.at()).isEqualTo("to");
    }
}
