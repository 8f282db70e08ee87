package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MigrationBuilder;
import org.junit.jupiter.api.Test;

class EveryMoveHasItsDataTest {

    private static final String PROGRAM = Moving.changed(",\n    converter = OrdersFrom1To2.class", "");

    private final Rule rule = new EveryMoveHasItsData();

    private static MigrationBuilder move() {
        return migration(1, 2).move("HumanApproval", "AutoApproval");
    }

    /** Rated on some paths to the approval only. */
    private static VersionGraph ratedSometimes() {
        return Moving.old()
                .transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").to("HumanApproval"),
                        on("StepFailed").from("Rate").to("HumanApproval"),
                        on("HumanApproval").to("End"))
                .graph();
    }

    @Test
    void printsWhatIsTakenByWhomAndTheMethodToWrite() {
        assertThat(Moving.said(rule, move())).containsExactly("""
                @Migration
                [PSL608] Orders v1 to v2: AutoApproval takes Rate.Rated after a move from HumanApproval, and nothing supplies it
                    v1 does not record it before HumanApproval
                    the move leads to AutoApproval itself
                    let a class supply it, converter = OrdersFrom1To2.class, or let HumanApproval stay
                    fix: static Rate.Rated rated(Order order, Check.Passed passed) { return new Rate.Rated(...); }""");
    }

    @Test
    void printsThePathThatDoesNotProduceIt() {
        VersionGraph asked = Moving.next()
                .with(await("Consent").ends("Given"))
                .with(step("Bill").takes("Rate.Rated rated").ends("Billed"))
                .transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").to("Consent"),
                        on("Consent.Given").to("Bill"),
                        on("Bill.Billed").to("AutoApproval"),
                        on("AutoApproval.Outcome").to("End"))
                .graph();
        MigrationBuilder migration = migration(1, 2)
                .move("HumanApproval", "Consent")
                .converter("OrdersFrom1To2")
                .stays("Ship");

        assertThat(Moving.said(rule, migration, Moving.byHand(), asked)).containsExactly("""
                converter
                [PSL608] Orders v1 to v2: Bill takes Rate.Rated after a move from HumanApproval, and nothing supplies it
                    v1 does not record it before HumanApproval
                    missing on Consent (Given) -> Bill
                    so it is for AutoApproval after HumanApproval
                    let OrdersFrom1To2 supply it, or let HumanApproval stay
                    fix: static Rate.Rated rated(Order order, Check.Passed passed) { return new Rate.Rated(...); }""");
    }

    @Test
    void saysWhereNoConverterHelps() {
        VersionGraph next = Moving.byRating();

        assertThat(Moving.said(rule, move(), ratedSometimes(), next)).containsExactly("""
                @Migration
                [PSL608] Orders v1 to v2: AutoApproval takes Rate.Rated after a move from HumanApproval, and nothing supplies it
                    v1 need not have recorded it before HumanApproval
                    the move leads to AutoApproval itself
                    no converter can: what ends in it runs after the move, or may have ended in something else before; \
                let HumanApproval stay
                    fix: staying = HumanApproval.class""");
    }

    @Test
    void findsWhatACompensationTakes() {
        VersionGraph next = Moving.next()
                .with(step("Charge").ends("Charged").compensates("Charge.Charged charged", "Rate.Rated rated"))
                .transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").to("Charge"),
                        on("Charge.Charged").to("End"))
                .graph();
        MigrationBuilder toCharge =
                migration(1, 2).move("HumanApproval", "Charge").stays("Ship");

        assertThat(Moving.said(rule, toCharge, Moving.byHand(), next))
                .singleElement()
                .asString()
                .contains("Charge takes Rate.Rated after a move from HumanApproval");
    }

    @Test
    void isSilentWhereTheMethodIsWrongThatWouldSupplyIt() {
        var wrong = new dev.parasol.processor.model.ConverterModel.Method(Moving.RATED.method(), true, false, true);

        assertThat(Moving.codes(move().converter("OrdersFrom1To2", wrong), Moving.byHand(), Moving.byRating()))
                .containsExactly("PSL609");
    }

    @Test
    void acceptsWhatAConverterSuppliesOrWhatStays() {
        assertThat(Moving.codes(move().converter("OrdersFrom1To2", Moving.RATED), Moving.byHand(), Moving.byRating()))
                .isEmpty();
        assertThat(Moving.codes(migration(1, 2).stays("HumanApproval"), Moving.byHand(), Moving.byRating()))
                .isEmpty();
    }

    @Test
    void acceptsWhatTheOldVersionHasRecordedAndWhatIsProducedOnTheWay() {
        VersionGraph rated = Moving.old()
                .transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").to("HumanApproval"),
                        on("HumanApproval").to("End"))
                .graph();

        assertThat(Moving.codes(move(), rated, Moving.byRating())).isEmpty();
        MigrationBuilder toRating = migration(1, 2).move("HumanApproval", "Rate");
        assertThat(Moving.codes(toRating, Moving.byHand(), Moving.byRating())).isEmpty();
    }

    @Test
    void acceptsOptional() {
        VersionGraph next = Moving.next()
                .with(step("Bill").takes("Optional<Rate.Rated> rated").ends("Billed"))
                .transitions(
                        on("Check.Passed").to("Rate", "Bill"),
                        on("Rate.Rated").to("Bill"),
                        on("Bill.Billed").to("End"))
                .graph();
        MigrationBuilder toBill = migration(1, 2).move("HumanApproval", "Bill").stays("Ship");

        assertThat(Moving.codes(toBill, Moving.byHand(), next)).isEmpty();
    }

    @Test
    void leavesWhatMayComeFromBesideToTheEngine() {
        VersionGraph beside = Moving.old()
                .transitions(
                        on("Check.Passed").to("HumanApproval", "Rate"),
                        on("HumanApproval", "Rate.Rated").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();
        VersionGraph next = Moving.next()
                .with(
                        step("Bill").takes("Rate.Rated rated").ends("Billed"),
                        step("Ask").ends("Asked"))
                .transitions(
                        on("Check.Passed").to("Ask", "Rate"),
                        on("Ask.Asked", "Rate.Rated").to("Bill"),
                        on("Bill.Billed").to("End"))
                .graph();
        MigrationBuilder toAsk = migration(1, 2).move("HumanApproval", "Ask").stays("Ship");

        assertThat(Moving.codes(toAsk, beside, next)).isEmpty();
    }

    @Test
    void pointsAtTheMigration() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL608");

        assertThat(said.at()).startsWith("@Migration(from = 1, to = 2");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL608");

        assertThat(said.at()).isEqualTo("@Migration");
    }
}
