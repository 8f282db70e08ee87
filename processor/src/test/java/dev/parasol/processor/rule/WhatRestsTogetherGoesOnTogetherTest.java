package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MigrationBuilder;
import org.junit.jupiter.api.Test;

class WhatRestsTogetherGoesOnTogetherTest {

    private static final String PROGRAM = Moving.changed(
                    "transitions = {", "transitions = {\n      @Transition(on = Rate.Rated.class, to = End.class),")
            .replace(
                    "Check.Passed.class, to = HumanApproval.class",
                    "Check.Passed.class, to = {HumanApproval.class, Rate.class}")
            .replace("converter =", "staying = Ship.class, converter =");

    private final Rule rule = new WhatRestsTogetherGoesOnTogether();

    /** Two approvals beside each other. */
    private static VersionGraph fourEyes() {
        return Moving.old()
                .with(await("SecondApproval").ends("Given"))
                .transitions(
                        on("Check.Passed").to("HumanApproval", "SecondApproval"),
                        on("HumanApproval", "SecondApproval.Given").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();
    }

    /** The same two one after the other, or as alternatives. */
    private static VersionGraph twoApprovals(boolean afterEachOther) {
        return Moving.next()
                .with(await("SecondApproval").ends("Given"))
                .transitions(
                        on("Check.Passed").to("HumanApproval"),
                        on("HumanApproval.Approved").to(afterEachOther ? "SecondApproval" : "Ship"),
                        on("HumanApproval.Declined").to(afterEachOther ? "Ship" : "SecondApproval"),
                        on("SecondApproval.Given").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();
    }

    private static MigrationBuilder bothToRating() {
        return migration(1, 2)
                .move("HumanApproval", "AutoApproval")
                .move("SecondApproval", "AutoApproval")
                .converter("OrdersFrom1To2", Moving.RATED);
    }

    @Test
    void refusesOneTargetForTwoThatRestAtOnce() {
        assertThat(Moving.said(rule, bothToRating(), fourEyes(), Moving.byRating()))
                .containsExactly("""
                nodes[1] to
                [PSL606] Orders v1 to v2: HumanApproval and SecondApproval cannot move together: both would go on at AutoApproval
                    in v1 an instance can rest at both at once
                    let one of them stay, or move it elsewhere
                    fix: staying = SecondApproval.class""");
    }

    @Test
    void refusesTargetsThatComeAfterEachOther() {
        assertThat(Moving.said(rule, migration(1, 2), fourEyes(), twoApprovals(true)))
                .containsExactly("""
                @Migration
                [PSL606] Orders v1 to v2: HumanApproval and SecondApproval cannot move together: in v2 SecondApproval comes after HumanApproval
                    in v1 an instance can rest at both at once
                    let one of them stay, or move it elsewhere
                    fix: staying = SecondApproval.class""");
    }

    @Test
    void refusesTargetsThatNoRunHasBothOf() {
        VersionGraph either = Moving.next()
                .with(await("Consent").ends("Given"), await("SecondApproval").ends("Given"))
                .transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").to("AutoApproval"),
                        on("AutoApproval.Granted").to("Consent"),
                        on("AutoApproval.Denied").to("SecondApproval"),
                        on("Consent.Given", "SecondApproval.Given").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();

        assertThat(Moving.said(rule, migration(1, 2).move("HumanApproval", "Consent"), fourEyes(), either))
                .containsExactly("""
                @Migration
                [PSL606] Orders v1 to v2: HumanApproval and SecondApproval cannot move together: in v2 no run has both Consent and \
                SecondApproval
                    in v1 an instance can rest at both at once
                    let one of them stay, or move it elsewhere
                    fix: staying = SecondApproval.class""");
    }

    @Test
    void acceptsOneTargetForWhatExcludesEachOtherOrComesOneAfterTheOther() {
        VersionGraph either = Moving.old()
                .with(await("SecondApproval").ends("Given"))
                .transitions(
                        on("Check.Passed").to("HumanApproval"),
                        on("HumanApproval.Approved").to("Ship"),
                        on("HumanApproval.Declined").to("SecondApproval"),
                        on("SecondApproval.Given").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();

        assertThat(Moving.codes(bothToRating(), either, Moving.byRating())).isEmpty();
    }

    @Test
    void acceptsTwoThatStayBesideEachOther() {
        VersionGraph next = Moving.next()
                .with(await("SecondApproval").ends("Given"))
                .transitions(
                        on("Check.Passed").to("HumanApproval", "SecondApproval"),
                        on("HumanApproval", "SecondApproval.Given").to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();

        assertThat(Moving.codes(migration(1, 2), fourEyes(), next)).isEmpty();
    }

    @Test
    void pointsAtTheMove() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL606");

        assertThat(said.at()).isEqualTo("AutoApproval.class");
        assertThat(said.line()).isEqualTo(8);
    }

    @Test
    void namesAllThatHaveToStay() {
        VersionGraph three = Moving.old()
                .with(await("SecondApproval").ends("Given"), await("Consent").ends("Given"))
                .transitions(
                        on("Check.Passed").to("HumanApproval", "SecondApproval", "Consent"),
                        on("HumanApproval", "SecondApproval.Given", "Consent.Given")
                                .to("Ship"),
                        on("Ship.Shipped").to("End"))
                .graph();

        assertThat(Moving.said(rule, bothToRating().move("Consent", "AutoApproval"), three, Moving.byRating()))
                .containsExactly("""
                nodes[1] to
                [PSL606] Orders v1 to v2: HumanApproval and SecondApproval cannot move together: both would go on at AutoApproval
                    in v1 an instance can rest at both at once
                    nor can HumanApproval and Consent: both would go on at AutoApproval
                    let one of them stay, or move it elsewhere
                    fix: staying = {SecondApproval.class, Consent.class}""");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL606");

        assertThat(said.at()).isEqualTo("to");
    }
}
