package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class GraphHasNoCycleTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = ValidateInput.class)
            }""");

    private final Rule rule = new GraphHasNoCycle();

    @Test
    void printsTheWholeLoopAndContinuesAsNew() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("ValidateInput"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 3 to[0]
                [PSL201] CreateUser v2: ValidateInput comes after itself
                    ValidateInput (Valid) -> CreateRecord (Created) -> ValidateInput
                    a run only goes forward; ContinueAsNew ends it and starts the next one
                    fix: @Transition(on = CreateRecord.Created.class, to = ContinueAsNew.class)""");
    }

    @Test
    void namesTheTransitionOfADeltaThatClosesTheLoop() {
        VersionGraph graph = Deltas.delta()
                .transitions(
                        on("ValidateInput.Invalid").to("SendWelcome"),
                        on("SendWelcome.Sent").to("ValidateInput"))
                .graph(Deltas.base().transitions(on("SendWelcome.Sent").to("End")));

        assertThat(Said.by(rule, graph))
                .singleElement()
                .asString()
                .startsWith("transition 2 to[0]\n[PSL201] CreateUser v3: ValidateInput comes after itself\n");
    }

    @Test
    void turnsALoopSoThatTheDeltaClosesIt() {
        VersionGraph graph = Deltas.delta()
                .transitions(on("ValidateInput.Valid").to("SendWelcome"))
                .graph(Deltas.base()
                        .transitions(
                                on("EnrichProfile.Outcome").to("ValidateInput"),
                                on("SendWelcome.Sent").to("EnrichProfile")));

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[0]
                [PSL201] CreateUser v3: SendWelcome comes after itself
                    SendWelcome (Sent) -> EnrichProfile (Enriched) -> ValidateInput (Valid) -> SendWelcome
                    a run only goes forward; ContinueAsNew ends it and starts the next one
                    fix: @Transition(on = ValidateInput.Valid.class, to = ContinueAsNew.class)""");
    }

    @Test
    void takesOnlyTheClosingTargetOutOfAFanOut() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created")
                                .to("SendWelcome", "CreateRecord")
                                .after("PT1M"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 3 to[1]
                [PSL201] CreateUser v2: CreateRecord comes after itself
                    CreateRecord (Created) -> CreateRecord
                    a run only goes forward; ContinueAsNew ends it and starts the next one
                    fix: @Transition(on = CreateRecord.Created.class, to = SendWelcome.class, after = "PT1M")""");
    }

    @Test
    void tellsTheShortestOfSeveralLoopsThroughTheSameNodes() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("EnrichProfile"),
                        on("EnrichProfile.Enriched").to("ValidateInput"),
                        on("EnrichProfile.Skipped").to("CreateRecord"))
                .graph();

        assertThat(Said.by(rule, graph))
                .singleElement()
                .asString()
                .contains("CreateRecord (Created) -> EnrichProfile (Skipped) -> CreateRecord\n");
    }

    @Test
    void silencesWhatCannotBeDecided() {
        VersionGraph graph = createUser()
                .with(Samples.welcome().takes("CreateRecord.Created created"))
                .transitions(
                        on("ValidateInput.Valid", "ValidateInput.Invalid").to("EnrichProfile"),
                        on("EnrichProfile.Enriched").to("CreateRecord"),
                        on("EnrichProfile.Skipped").to("EnrichProfile"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL201");
    }

    @Test
    void acceptsAMergeAndAJoin() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord", "EnrichProfile"),
                        on("ValidateInput.Invalid").to("SendWelcome"),
                        on("CreateRecord.Created").to("SendWelcome"),
                        on("EnrichProfile.Enriched", "EnrichProfile.Skipped").to("SendWelcome"),
                        on("SendWelcome.Sent").to("ContinueAsNew"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheTargetThatClosesTheLoop() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL201");

        assertThat(said.at()).isEqualTo("ValidateInput.class");
        assertThat(said.line()).isEqualTo(12);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL201");

        assertThat(said.at()).isEqualTo("to");
    }
}
