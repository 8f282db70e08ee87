package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.rule.Deltas.delta;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.Models;
import org.junit.jupiter.api.Test;

class EveryNodeIsReachedTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = {ValidateInput.Valid.class, ValidateInput.Invalid.class}, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");

    private static final String LEFT_BEHIND = Deltas.program("""
            basedOn = CreateUser.V2.class, transitions =
                @Transition(on = ValidateInput.Outcome.class, to = End.class)""");

    private final Rule rule = new EveryNodeIsReached();

    @Test
    void namesWhatIsReachedInstead() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid", "CreateRecord.Created").to("End"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 3 on[0]
                [PSL202] CreateUser v2: no path from ValidateInput reaches SendWelcome
                    a transition is on SendWelcome.Sent
                    reached are ValidateInput and CreateRecord
                    let a transition lead to SendWelcome, or leave out what is said of it""");
    }

    @Test
    void leavesAMissingLinkToTheRuleAboutOutcomes() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL203");
    }

    @Test
    void speaksBesideOutcomesThatLeadNowhereWhereThereAreSeveral() {
        VersionGraph graph =
                createUser().transitions(on("CreateRecord.Created").to("End")).graph();

        assertThat(Said.codes(graph)).containsExactly("PSL202", "PSL203", "PSL203");
    }

    @Test
    void namesOnlyTheRootOfAnUnreachedPart() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("EnrichProfile", "SendWelcome"),
                        on("EnrichProfile.Enriched", "EnrichProfile.Skipped").to("End"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph))
                .singleElement()
                .asString()
                .startsWith(
                        "transition 2 on[0]\n[PSL202] CreateUser v2: no path from ValidateInput reaches CreateRecord");
    }

    @Test
    void namesOneNodeOfAnUnreachedLoop() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("SendWelcome"),
                        on("SendWelcome.Sent").to("CreateRecord"))
                .graph();

        assertThat(Said.by(rule, graph)).singleElement().asString().contains("reaches CreateRecord");
    }

    @Test
    void leavesTheTargetsOfAMisunderstoodTransitionAlone() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Invalid").to("End"),
                        on("ValidateInput").to("CreateRecord"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL204");
    }

    @Test
    void asksWhetherTheOutcomeOfTheSameNameWasMeant() {
        VersionGraph graph = createUser()
                .with(Models.step("CheckAddress").ends("Invalid", "Fine"))
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("End"),
                        on("CheckAddress.Invalid").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 3 on[0]
                [PSL202] CreateUser v2: no path from ValidateInput reaches CheckAddress
                    a transition is on CheckAddress.Invalid
                    reached are ValidateInput and CreateRecord
                    did you mean ValidateInput.Invalid?""");
        assertThat(Said.codes(graph)).containsExactly("PSL202");
    }

    @Test
    void leavesANodeThatOnlyAWrongFromNamesAlone() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid", "ValidateInput.Invalid")
                        .from("SendWelcome")
                        .to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL206");
    }

    @Test
    void isSilentWhereOutcomesCannotBeRead() {
        VersionGraph graph = createUser()
                .with(Models.step("CloseAccount").executes())
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("CloseAccount"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsARecordOfAnUnreachedTypeWhereFromSaysWhoEndsInIt() {
        VersionGraph graph = createUser()
                .with(Models.step("SendReminder").endsIn(Models.outcome("SendWelcome.Sent")))
                .transitions(
                        on("ValidateInput.Valid").to("SendReminder"),
                        on("ValidateInput.Invalid").to("End"),
                        on("SendWelcome.Sent").from("SendReminder").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void tellsOnceWhatADeltaLeavesBehind() {
        VersionGraph graph = delta().without("ValidateInput.Invalid")
                .transitions(
                        on("ValidateInput.Outcome").to("Approval"),
                        on("Approval").to("End"))
                .graph(createUser()
                        .transitions(
                                on("ValidateInput.Outcome").to("CreateRecord"),
                                on("CreateRecord.Created").to("SendWelcome", "EnrichProfile"),
                                on("SendWelcome.Sent").to("End"),
                                on("EnrichProfile.Outcome").to("End")));

        assertThat(Said.by(rule, graph)).singleElement().asString().endsWith("""
                        [PSL202] CreateUser v3: no path from ValidateInput reaches CreateRecord
                            reached are ValidateInput and Approval
                            fix: without = {ValidateInput.Invalid.class, CreateRecord.class, SendWelcome.class, EnrichProfile.class}""");
    }

    @Test
    void pointsAtWhatTheDeltaIsBasedOn() {
        Diagnosed said =
                JavacCompilation.of(LEFT_BEHIND).compile().nothingElse().only("PSL202");

        assertThat(said.at()).isEqualTo("CreateUser.V2.class");
        assertThat(said.line()).isEqualTo(16);
        assertThat(said.message())
                .contains("v2 says so, which v3 is based on")
                .endsWith("fix: without = CreateRecord.class");
    }

    @Test
    void isFoundByEclipseInADelta() {
        Diagnosed said = EcjCompilation.of(LEFT_BEHIND).compile().nothingElse().only("PSL202");

        assertThat(said.at()).isEqualTo("basedOn");
        assertThat(said.line()).isEqualTo(16);
    }

    @Test
    void acceptsWhatADeltaLeavesOutWithItsTransitions() {
        String fixed = LEFT_BEHIND.replace("basedOn =", "without = CreateRecord.class, basedOn =");

        JavacCompilation.of(fixed).compile().clean();
    }

    @Test
    void pointsAtTheRecordThatNamesTheNode() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL202");

        assertThat(said.at()).isEqualTo("CreateRecord.Created.class");
        assertThat(said.line()).isEqualTo(11);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL202");

        assertThat(said.at()).isEqualTo("on");
        assertThat(said.line()).isEqualTo(11);
    }
}
