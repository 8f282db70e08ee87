package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.MigrationBuilder;
import org.junit.jupiter.api.Test;

class EveryRestingNodeMovesOrStaysTest {

    private static final String PROGRAM = Moving.changed(
            "nodes = @MoveNode(from = HumanApproval.class, to = AutoApproval.class),\n    converter = OrdersFrom1To2.class",
            "nodes = {}");

    private final Rule rule = new EveryRestingNodeMovesOrStays();

    private static MigrationBuilder right() {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", Moving.RATED);
    }

    @Test
    void namesTheNodeAndTheLineToAdd() {
        assertThat(Moving.said(rule, migration(1, 2))).containsExactly("""
                @Migration
                [PSL605] Orders v1 to v2: it is not said what becomes of instances that rest at HumanApproval
                    HumanApproval is no node of v2, and they wait there for an event
                    say in nodes where they go on, or let them finish on v1 in staying
                    fix: staying = HumanApproval.class""");
    }

    @Test
    void suggestsTheOneNodeThatIsNew() {
        assertThat(Moving.said(rule, migration(2, 1).stays("Rate"), Moving.byHand(), Moving.byRating()))
                .containsExactly("""
                @Migration
                [PSL605] Orders v2 to v1: it is not said what becomes of instances that rest at AutoApproval
                    AutoApproval is no node of v1, and they rest there while its failure waits for a retry, or a delay runs \
                before it
                    say in nodes where they go on, or let them finish on v2 in staying
                    fix: staying = {Rate.class, AutoApproval.class}""");
        var another = Moving.next()
                .with(dev.parasol.processor.model.Models.await("Consent").ends("Given"))
                .transitions(
                        on("Check.Passed").to("Consent"),
                        on("Consent.Given").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();
        assertThat(Moving.said(rule, migration(1, 2), Moving.byHand(), another))
                .singleElement()
                .asString()
                .endsWith("fix: @MoveNode(from = HumanApproval.class, to = Consent.class)");
    }

    @Test
    void isSilentWhereSomethingNamedIsNoSuchNode() {
        assertThat(Moving.said(rule, migration(1, 2).move("HumanApprovl", "AutoApproval")))
                .isEmpty();
    }

    @Test
    void acceptsMovesTheSameNodeAndWhatStays() {
        assertThat(Moving.said(rule, right())).isEmpty();
        assertThat(Moving.said(rule, migration(1, 2).stays("HumanApproval"))).isEmpty();
    }

    @Test
    void pointsAtTheMigration() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL605");

        assertThat(said.at()).isEqualTo("@Migration(from = 1, to = 2,\n    nodes = {})");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL605");

        assertThat(said.at()).isEqualTo("@Migration");
    }
}
