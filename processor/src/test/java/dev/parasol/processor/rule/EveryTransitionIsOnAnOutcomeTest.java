package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class EveryTransitionIsOnAnOutcomeTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = {ValidateInput.Invalid.class, NewUser.class}, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");

    private final Rule rule = new EveryTransitionIsOnAnOutcome();

    @Test
    void listsTheOutcomes() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid", "ValidateInput.Invalid", "NewUser")
                        .to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 on[2]
                [PSL204] CreateUser v2: no step or await ends in NewUser
                    the outcomes are ValidateInput.Invalid and ValidateInput.Valid""");
    }

    @Test
    void listsOutcomesWithoutATransitionFirst() {
        VersionGraph graph = createUser().transitions(on("NewUser").to("End")).graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 on[0]
                [PSL204] CreateUser v2: no step or await ends in NewUser
                    without a transition are ValidateInput.Invalid and ValidateInput.Valid""");
    }

    @Test
    void asksWhetherTheOnlyOpenOutcomeOfTheStepWasMeant() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Invalid").to("End"),
                        on("ValidateInput").to("End").after("PT1H"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL204] CreateUser v2: no step or await ends in ValidateInput
                    ValidateInput ends in ValidateInput.Invalid or ValidateInput.Valid
                    did you mean ValidateInput.Valid?
                    fix: @Transition(on = ValidateInput.Valid.class, to = End.class, after = "PT1H")""");
    }

    @Test
    void asksWhetherACloseNameWasMeant() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("End"),
                        on("Other.Invalidd").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL204] CreateUser v2: no step or await ends in Other.Invalidd
                    did you mean ValidateInput.Invalid?
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class)""");
    }

    @Test
    void suggestsTheOnlyOutcomeThatIsLeft() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("End"),
                        on("NewUser").to("SendWelcome"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL204] CreateUser v2: no step or await ends in NewUser
                    only ValidateInput.Invalid has no transition yet
                    fix: @Transition(on = ValidateInput.Invalid.class, to = SendWelcome.class)""");
        assertThat(Said.codes(graph)).containsExactly("PSL204");
    }

    @Test
    void reportsATransitionOnNothing() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("End"),
                        on().to("SendWelcome"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2
                [PSL204] CreateUser v2: a transition to SendWelcome does not say what it is on
                    only ValidateInput.Invalid has no transition yet
                    fix: @Transition(on = ValidateInput.Invalid.class, to = SendWelcome.class)""");
        assertThat(Said.codes(graph)).containsExactly("PSL204");
    }

    @Test
    void leavesTheRecordsOfWhatIsNoNodeToTheRuleAboutTargets() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("CloseAccount"),
                        on("CloseAccount.Closed").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL209");
    }

    @Test
    void isSilentWhereOutcomesCannotBeRead() {
        VersionGraph graph = createUser()
                .with(step("CloseAccount").executes())
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("CloseAccount"),
                        on("CloseAccount.Closed").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsOutcomesOfNodesThatOnlyTheirRecordsName() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("End"),
                        on("Approval.Approved", "Approval.Declined").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsTheAwaitForAllItsEvents() {
        VersionGraph graph = createUser()
                .start("Approval")
                .transitions(on("Approval").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheValue() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL204");

        assertThat(said.at()).isEqualTo("NewUser.class");
        assertThat(said.line()).isEqualTo(11);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL204");

        assertThat(said.at()).isEqualTo("on");
        assertThat(said.line()).isEqualTo(11);
    }
}
