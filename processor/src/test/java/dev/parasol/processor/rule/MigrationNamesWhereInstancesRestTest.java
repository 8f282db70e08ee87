package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.MigrationBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationNamesWhereInstancesRestTest {

    private static final String PROGRAM = Moving.changed("from = HumanApproval.class, to", "from = Rate.class, to");

    private final Rule rule = new MigrationNamesWhereInstancesRest();

    private static MigrationBuilder right() {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", Moving.RATED);
    }

    @Test
    void saysWhereInstancesRest() {
        assertThat(Moving.said(
                        rule, migration(1, 2).move("Rate", "AutoApproval").stays("Pack")))
                .containsExactly("""
                nodes[0] from
                [PSL602] Orders v1 to v2: Rate is no node of v1
                    instances of v1 can rest at Check, HumanApproval and Ship""", """
                staying[0]
                [PSL602] Orders v1 to v2: Pack is no node of v1
                    instances of v1 can rest at Check, HumanApproval and Ship""");
    }

    @Test
    void suggestsTheNodeThatIsMeant() {
        assertThat(Moving.said(
                        rule, right().move("HumanApprovals", "AutoApproval").stays("Shipp")))
                .containsExactly("""
                nodes[1] from
                [PSL602] Orders v1 to v2: HumanApprovals is no node of v1
                    instances of v1 can rest at Check, HumanApproval and Ship
                    fix: @MoveNode(from = HumanApproval.class, to = AutoApproval.class)""", """
                staying[0]
                [PSL602] Orders v1 to v2: Shipp is no node of v1
                    instances of v1 can rest at Check, HumanApproval and Ship
                    fix: Ship.class""");
    }

    @Test
    void asksForTheNode() {
        assertThat(Moving.said(rule, migration(1, 2).move(Optional.empty(), Optional.of("AutoApproval"))))
                .containsExactly("""
                nodes[0]
                [PSL602] Orders v1 to v2: a move does not say which node it is from; it leads to AutoApproval
                    instances of v1 can rest at Check, HumanApproval and Ship""");
    }

    @Test
    void refusesAStepWhoseFailureIsCaught() {
        var caught = Moving.old()
                .transitions(
                        on("Check.Passed").to("HumanApproval"),
                        on("StepFailed").from("Check").to("HumanApproval"),
                        on("HumanApproval").to("End"))
                .graph();

        assertThat(Moving.said(rule, right().stays("Check"), caught, Moving.byRating()))
                .containsExactly("""
                staying[0]
                [PSL602] Orders v1 to v2: no instance rests at Check
                    it is no await, no delay runs before it, and v1 catches its failure
                    instances of v1 can rest at HumanApproval; leave Check out""");
    }

    @Test
    void acceptsAwaitsStepsAndWhatADelayRunsBefore() {
        var delayed = Moving.old()
                .transitions(
                        on("Check.Passed").to("HumanApproval"),
                        on("HumanApproval").to("Ship").after("PT1H"),
                        on("StepFailed").from("Ship").to("End"),
                        on("Ship.Shipped").to("End"))
                .graph();

        assertThat(Moving.said(rule, right().stays("Check", "Ship"), delayed, Moving.byRating()))
                .isEmpty();
    }

    @Test
    void pointsAtTheNode() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL602");

        assertThat(said.at()).isEqualTo("Rate.class");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL602");

        assertThat(said.at()).isEqualTo("from");
    }
}
