package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.supplies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.MigrationBuilder;
import org.junit.jupiter.api.Test;

class ConverterIsSuppliedTest {

    private static final String PROGRAM = Moving.changed("Check.Passed passed)", "Ship.Shipped shipped)");

    private final Rule rule = new ConverterIsSupplied();

    private static MigrationBuilder with(ConverterModel.Method... methods) {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", methods);
    }

    private static MigrationBuilder taking(String... parameters) {
        return with(supplies("rated", "Rate.Rated", parameters));
    }

    /** An approval of what was shipped and of what could not be. */
    private static VersionGraph appealing() {
        return Moving.old()
                .transitions(
                        on("Check.Passed").to("Ship"),
                        on("Ship.Shipped").to("HumanApproval"),
                        on("StepFailed").from("Ship").to("HumanApproval"),
                        on("HumanApproval").to("End"))
                .graph();
    }

    @Test
    void refusesWhatTheOldVersionHasNotRecordedByThen() {
        assertThat(Moving.said(rule, taking("Ship.Shipped shipped"))).containsExactly("""
                rated parameter shipped
                [PSL610] Orders v1 to v2: OrdersFrom1To2.rated takes Ship.Shipped, which nothing in v1 supplies by then
                    it can take the input and what comes before HumanApproval in v1""");
    }

    @Test
    void printsThePathOnWhichItIsMissing() {
        MigrationBuilder migration = with(supplies("rated", "Rate.Rated", "Ship.Shipped shipped"));

        assertThat(Moving.said(rule, migration, appealing(), Moving.byRating())).containsExactly("""
                rated parameter shipped
                [PSL610] Orders v1 to v2: OrdersFrom1To2.rated takes Ship.Shipped, which is not always there at HumanApproval
                    in v1 missing on Check (Passed) -> Ship (StepFailed) -> HumanApproval
                    fix: Optional<Ship.Shipped> shipped""");
    }

    @Test
    void refusesWhatTwoSourcesSupply() {
        assertThat(Moving.said(rule, taking("Record any"))).containsExactly("""
                rated parameter any
                [PSL610] Orders v1 to v2: OrdersFrom1To2.rated takes Record, which both the input and Check.Passed supply
                    both can be there in one run, and it could not be told which is meant""");
    }

    @Test
    void refusesTheContextAndATypeTwice() {
        assertThat(Moving.said(rule, taking("StepContext context", "Order order", "Order again")))
                .containsExactly("""
                rated parameter context
                [PSL610] Orders v1 to v2: OrdersFrom1To2.rated takes StepContext, and no step runs
                    it can take the input and what comes before HumanApproval in v1""", """
                rated parameter again
                [PSL610] Orders v1 to v2: OrdersFrom1To2.rated takes Order twice
                    parameters are supplied by type, so both would get the same value; leave one out""");
    }

    @Test
    void acceptsTheInputWhatIsCertainAndOptional() {
        assertThat(Moving.codes(taking("Order order", "Check.Passed passed"), Moving.byHand(), Moving.byRating()))
                .isEmpty();
        assertThat(Moving.said(
                        rule,
                        taking("Optional<Ship.Shipped> shipped", "Check.Outcome outcome"),
                        appealing(),
                        Moving.byRating()))
                .isEmpty();
    }

    @Test
    void acceptsWhatIsThereWhereverTheMethodIsCalled() {
        VersionGraph old = Moving.old()
                .with(await("Consent").ends("Given"))
                .transitions(
                        on("Check.Passed").to("HumanApproval"),
                        on("HumanApproval").to("Consent"),
                        on("Consent.Given").to("End"))
                .graph();
        MigrationBuilder onlyAtTheSecond = migration(1, 2)
                .move("HumanApproval", "Rate")
                .move("Consent", "AutoApproval")
                .converter("OrdersFrom1To2", supplies("rated", "Rate.Rated", "HumanApproval approval"));

        assertThat(Moving.codes(onlyAtTheSecond, old, Moving.byRating())).isEmpty();
    }

    @Test
    void pointsAtTheParameter() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL610");

        assertThat(said.at()).isEqualTo("Ship.Shipped shipped");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL610");

        assertThat(said.at()).isEqualTo("shipped");
    }
}
