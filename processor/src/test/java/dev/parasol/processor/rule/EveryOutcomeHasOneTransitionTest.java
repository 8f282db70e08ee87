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
import org.junit.jupiter.api.Test;

class EveryOutcomeHasOneTransitionTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = {ValidateInput.Invalid.class, ValidateInput.Valid.class}, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");

    private final Rule rule = new EveryOutcomeHasOneTransition();

    @Test
    void makesOneFanOutOfTwo() {
        VersionGraph graph = createUser()
                .start("CreateRecord")
                .transitions(
                        on("CreateRecord.Created").to("EnrichProfile").after("PT1H"),
                        on("CreateRecord.Created").to("SendWelcome").after("PT1H"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL205] CreateUser v2: CreateRecord.Created has two transitions
                    the first leads to EnrichProfile, this one to SendWelcome
                    fix: @Transition(on = CreateRecord.Created.class, to = {EnrichProfile.class, SendWelcome.class}, \
                after = "PT1H")""");
    }

    @Test
    void doesNotJoinAnEndAndANode() {
        VersionGraph graph = createUser()
                .start("CreateRecord")
                .transitions(
                        on("CreateRecord.Created").to("SendWelcome"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL205] CreateUser v2: CreateRecord.Created has two transitions
                    the first leads to SendWelcome, this one to End
                    leave one out""");
    }

    @Test
    void suggestsTheOnlyOutcomeOfTheNodeThatIsLeft() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("SendWelcome"),
                        on("ValidateInput.Valid").to("End").after("PT1H"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL205] CreateUser v2: ValidateInput.Valid has two transitions
                    the first leads to SendWelcome, this one to End
                    only ValidateInput.Invalid has no transition yet
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class, after = "PT1H")""");
        assertThat(Said.codes(graph)).containsExactly("PSL205");
    }

    @Test
    void findsTheSameItemTwiceInOneTransition() {
        VersionGraph graph = createUser()
                .start("SendWelcome")
                .transitions(on("SendWelcome.Sent", "SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 on[1]
                [PSL205] CreateUser v2: SendWelcome.Sent has two transitions
                    both lead to End
                    leave one out""");
    }

    @Test
    void saysOnceThatASealedInterfaceRepeatsSeveralRecords() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("SendWelcome"),
                        on("ValidateInput.Outcome").to("CreateRecord"))
                .graph();

        assertThat(Said.by(rule, graph)).singleElement().asString().startsWith("transition 2 on[0]\n[PSL205]");
    }

    @Test
    void acceptsOneRecordOfTwoNodes() {
        VersionGraph graph = createUser()
                .with(step("SendReminder").endsIn(outcome("SendWelcome.Sent")))
                .transitions(
                        on("ValidateInput.Valid").to("SendWelcome"),
                        on("ValidateInput.Invalid").to("SendReminder"),
                        on("SendWelcome.Sent").from("SendWelcome").to("End"),
                        on("SendWelcome.Sent").from("SendReminder").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheSecondOn() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL205");

        assertThat(said.at()).isEqualTo("ValidateInput.Valid.class");
        assertThat(said.line()).isEqualTo(11);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL205");

        assertThat(said.at()).isEqualTo("on");
        assertThat(said.line()).isEqualTo(11);
    }
}
