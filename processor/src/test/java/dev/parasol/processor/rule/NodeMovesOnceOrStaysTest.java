package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.MigrationBuilder;
import org.junit.jupiter.api.Test;

class NodeMovesOnceOrStaysTest {

    private static final String PROGRAM = Moving.changed("converter =", "staying = HumanApproval.class, converter =");

    private final Rule rule = new NodeMovesOnceOrStays();

    private static MigrationBuilder right() {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", Moving.RATED);
    }

    @Test
    void refusesToMoveANodeTwice() {
        assertThat(Moving.said(rule, right().move("HumanApproval", "Ship"))).containsExactly("""
                nodes[1] from
                [PSL604] Orders v1 to v2: HumanApproval moves twice
                    an instance that rests there goes on at one node; leave one out""");
    }

    @Test
    void refusesToMoveWhatStays() {
        assertThat(Moving.said(rule, right().stays("HumanApproval"))).containsExactly("""
                staying[0]
                [PSL604] Orders v1 to v2: HumanApproval both moves and stays
                    an instance that rests there is moved, or it finishes on v1; leave one out""");
    }

    @Test
    void refusesToListWhatStaysTwice() {
        assertThat(Moving.said(rule, right().stays("Ship", "Check", "Ship"))).containsExactly("""
                staying[2]
                [PSL604] Orders v1 to v2: Ship is listed twice among what stays""");
    }

    @Test
    void acceptsWhatMovesOnceOrStays() {
        assertThat(Moving.said(rule, right().stays("Ship", "Check"))).isEmpty();
    }

    @Test
    void pointsAtTheSecondMention() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL604");

        assertThat(said.at()).isEqualTo("HumanApproval.class");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL604");

        assertThat(said.at()).isEqualTo("staying");
    }
}
