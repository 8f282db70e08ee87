package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.MigrationBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveLeadsToANodeTest {

    private static final String PROGRAM = Moving.changed("to = AutoApproval.class", "to = Order.class");

    private final Rule rule = new MoveLeadsToANode();

    private static MigrationBuilder right() {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", Moving.RATED);
    }

    @Test
    void saysWhichNodesThereAre() {
        assertThat(Moving.said(rule, migration(1, 2).move("HumanApproval", "Order")))
                .containsExactly("""
                nodes[0] to
                [PSL603] Orders v1 to v2: HumanApproval moves to Order, which is no node of v2
                    the nodes of v2 are Check, Rate, AutoApproval and Ship""");
    }

    @Test
    void suggestsTheNodeThatIsMeant() {
        assertThat(Moving.said(rule, migration(1, 2).move("HumanApproval", "AutoAproval")))
                .containsExactly("""
                nodes[0] to
                [PSL603] Orders v1 to v2: HumanApproval moves to AutoAproval, which is no node of v2
                    the nodes of v2 are Check, Rate, AutoApproval and Ship
                    fix: @MoveNode(from = HumanApproval.class, to = AutoApproval.class)""");
    }

    @Test
    void asksForTheNode() {
        assertThat(Moving.said(rule, migration(1, 2).move(Optional.of("HumanApproval"), Optional.empty())))
                .containsExactly("""
                nodes[0]
                [PSL603] Orders v1 to v2: it is not said where HumanApproval moves to
                    the nodes of v2 are Check, Rate, AutoApproval and Ship""");
    }

    @Test
    void isSilentWhereTheMoveBeginsNowhere() {
        assertThat(Moving.said(rule, migration(1, 2).move("Rate", "HumanApproval")))
                .isEmpty();
    }

    @Test
    void acceptsANodeOfTheNewVersion() {
        assertThat(Moving.said(rule, right())).isEmpty();
    }

    @Test
    void pointsAtTheTarget() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL603");

        assertThat(said.at()).isEqualTo("Order.class");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL603");

        assertThat(said.at()).isEqualTo("to");
    }
}
