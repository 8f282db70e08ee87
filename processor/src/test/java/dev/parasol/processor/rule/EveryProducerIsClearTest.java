package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.StepBuilder;
import org.junit.jupiter.api.Test;

class EveryProducerIsClearTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, from = CreateRecord.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");

    private final Rule rule = new EveryProducerIsClear();

    private static StepBuilder reminder() {
        return step("SendReminder").endsIn(outcome("SendWelcome.Sent"));
    }

    @Test
    void givesEachOfSeveralTransitionsANodeOfItsOwn() {
        VersionGraph graph = createUser()
                .with(reminder())
                .transitions(
                        on("ValidateInput.Valid").to("SendWelcome"),
                        on("ValidateInput.Invalid").to("SendReminder"),
                        on("SendWelcome.Sent").to("End"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph))
                .satisfiesExactly(
                        first -> assertThat(first).contains("from = SendWelcome.class"),
                        second -> assertThat(second).contains("from = SendReminder.class"));
    }

    @Test
    void asksWhichOfTwoNodesIsMeant() {
        VersionGraph graph = createUser()
                .with(reminder())
                .transitions(
                        on("ValidateInput.Valid").to("SendWelcome"),
                        on("ValidateInput.Invalid").to("SendReminder"),
                        on("SendWelcome.Sent").from("SendWelcome").to("End"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 4 on[0]
                [PSL206] CreateUser v2: SendWelcome and SendReminder both end in SendWelcome.Sent
                    say in from which of them is meant
                    fix: @Transition(on = SendWelcome.Sent.class, from = SendReminder.class, to = End.class)""");
        assertThat(Said.codes(graph)).containsExactly("PSL206");
    }

    @Test
    void asksWhichStepFails() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("CreateRecord"),
                        on("CreateRecord.Created").to("End"),
                        on("StepFailed").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 3 on[0]
                [PSL206] CreateUser v2: a transition on StepFailed does not say which step fails
                    the steps are ValidateInput and CreateRecord
                    fix: @Transition(on = StepFailed.class, from = ValidateInput.class, to = End.class)""");
    }

    @Test
    void refusesAStepThatEndsInSomethingElse() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").from("CreateRecord").to("End"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 from
                [PSL206] CreateUser v2: CreateRecord does not end in ValidateInput.Invalid
                    CreateRecord ends in CreateRecord.Created
                    ValidateInput does
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class)""");
        assertThat(Said.codes(graph)).containsExactly("PSL206");
    }

    @Test
    void refusesAFromThatIsNoNode() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("End"),
                        on("ValidateInput.Invalid").from("NewUser").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 from
                [PSL206] CreateUser v2: NewUser is no step or await, so it ends in nothing
                    ValidateInput does
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class)""");
    }

    @Test
    void knowsThatAwaitsDoNotFail() {
        VersionGraph graph = createUser()
                .start("Approval")
                .transitions(
                        on("Approval").to("End"),
                        on("StepFailed").from("Approval").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 from
                [PSL206] CreateUser v2: Approval is an await, and only steps can fail
                    Approval ends in Approval.Approved or Approval.Declined""");
    }

    @Test
    void acceptsFromWhereItIsNotNeeded() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid")
                                .from("ValidateInput")
                                .to("End"),
                        on("StepFailed").from("ValidateInput").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsARecordOfASubclassedStepWithoutFromWhereOnlyOneOfThemIsNamed() {
        VersionGraph graph = createUser()
                .with(reminder())
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("SendReminder"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtFrom() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL206");

        assertThat(said.at()).isEqualTo("CreateRecord.class");
        assertThat(said.line()).isEqualTo(11);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL206");

        assertThat(said.at()).isEqualTo("from");
        assertThat(said.line()).isEqualTo(11);
    }
}
