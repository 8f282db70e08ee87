package dev.parasol.runtime.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.OnContinue;
import dev.parasol.OnFailure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionJsonTest {

    private static final String FULL = """
            {
              "format": 1,
              "workflow": "com.acme.CreateUser",
              "version": 2,
              "label": "1.1.0",
              "description": "Greets",
              "deprecatedSince": "2026-01-01",
              "removeAfter": "2026-06-01",
              "tags": ["users", "core"], "metadata": {"team": "accounts", "cost": "low"},
              "input": "com.acme.NewUser",
              "onFailure": "COMPENSATE",
              "onContinue": "PINNED",
              "start": "com.acme.Create",
              "nodes": [
                {
                  "step": "com.acme.Create",
                  "parameters": [{"source": "input"}, {"source": "input", "optional": true}, {"source": "context"}],
                  "compensate": [
                    {"source": "outcome", "from": [
                      {"node": "com.acme.Create", "outcome": "com.acme.Create$Created"}]},
                    {"source": "context"}
                  ],
                  "outcomes": ["com.acme.Create$Created", "dev.parasol.StepFailed"],
                  "retry": {"maxAttempts": 5, "delay": "PT2S", "multiplier": 2.0, "maxDelay": "PT1M", "jitter": 0.5,
                    "giveUpOn": ["java.lang.Error"]},
                  "timeout": "PT30S"
                },
                {"await": "com.acme.Approval", "outcomes": ["com.acme.Approval$Expired", "com.acme.Approval$Yes"],
                  "timeout": "P7D", "onTimeout": "com.acme.Approval$Expired"},
                {
                  "step": "com.acme.Greet",
                  "parameters": [
                    {"source": "outcome", "from": [
                      {"node": "com.acme.Create", "outcome": "com.acme.Create$Created"}]},
                    {"source": "outcome", "optional": true, "from": [
                      {"node": "com.acme.Approval", "outcome": "com.acme.Approval$Yes"},
                      {"node": "com.acme.Approval", "outcome": "com.acme.Approval$Expired"}]}
                  ],
                  "compensate": [],
                  "outcomes": ["com.acme.Greet$Sent"]
                }
              ],
              "transitions": [
                {"from": "com.acme.Create", "on": "com.acme.Create$Created", "to": ["com.acme.Approval"]},
                {"from": "com.acme.Create", "on": "dev.parasol.StepFailed", "to": ["dev.parasol.End"]},
                {"from": "com.acme.Approval", "on": "com.acme.Approval$Yes", "to": ["com.acme.Greet"], "after": "PT24H"},
                {"from": "com.acme.Approval", "on": "com.acme.Approval$Expired", "to": ["dev.parasol.ContinueAsNew"]},
                {"from": "com.acme.Greet", "on": "com.acme.Greet$Sent", "to": ["dev.parasol.End"]}
              ]
            }
            """;

    private static final String SHORT = """
            {"format": 1, "workflow": "com.acme.W", "version": 1, "start": "com.acme.A",
             "nodes": [{"step": "com.acme.A", "outcomes": ["com.acme.A$Done"]}],
             "transitions": [{"from": "com.acme.A", "on": "com.acme.A$Done", "to": ["dev.parasol.End"]}]}
            """;

    private static Definition read(String json) {
        return DefinitionJson.read(json.getBytes(UTF_8), "v2.json");
    }

    @Test
    void readsWhatIsSaidAboutAVersion() {
        Definition definition = read(FULL);

        assertThat(definition.workflow()).isEqualTo("com.acme.CreateUser");
        assertThat(definition.version()).isEqualTo(2);
        assertThat(definition.input()).contains("com.acme.NewUser");
        assertThat(definition.onFailure()).isEqualTo(OnFailure.COMPENSATE);
        assertThat(definition.onContinue()).isEqualTo(OnContinue.PINNED);
        assertThat(definition.about())
                .isEqualTo(new About(
                        Optional.of("1.1.0"),
                        "Greets",
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        List.of("users", "core"),
                        Map.of("team", "accounts", "cost", "low")));
        assertThat(definition.about().metadata().keySet()).containsExactly("team", "cost");
    }

    @Test
    void readsNodesAndTransitions() {
        Graph graph = read(FULL).graph();

        assertThat(graph.nodes())
                .extracting(Node::name)
                .containsExactly("com.acme.Create", "com.acme.Approval", "com.acme.Greet");
        StepNode create = (StepNode) graph.node("com.acme.Create");
        assertThat(create.parameters())
                .containsExactly(
                        new ParameterSource.Input(false),
                        new ParameterSource.Input(true),
                        new ParameterSource.Context());
        assertThat(create.catchesFailure()).isTrue();
        assertThat(create.timeout()).contains(Duration.ofSeconds(30));
        assertThat(create.retry())
                .isEqualTo(new RetryPolicy(
                        5,
                        Duration.ofSeconds(2),
                        2,
                        Optional.of(Duration.ofMinutes(1)),
                        0.5,
                        List.of("java.lang.Error")));
        assertThat(graph.node("com.acme.Approval"))
                .isEqualTo(new AwaitNode(
                        "com.acme.Approval",
                        List.of("com.acme.Approval$Expired", "com.acme.Approval$Yes"),
                        Optional.of(Duration.ofDays(7)),
                        Optional.of("com.acme.Approval$Expired")));
        assertThat(graph.edges())
                .contains(new Edge(
                        "com.acme.Approval",
                        "com.acme.Approval$Yes",
                        "com.acme.Greet",
                        Optional.of(Duration.ofHours(24))));
    }

    @Test
    void readsWhatCompensateTakes() {
        Graph graph = read(FULL).graph();

        assertThat(((StepNode) graph.node("com.acme.Create")).compensate())
                .contains(List.of(
                        new ParameterSource.Outcome(
                                false,
                                List.of(new ParameterSource.Producer("com.acme.Create", "com.acme.Create$Created"))),
                        new ParameterSource.Context()));
        assertThat(((StepNode) graph.node("com.acme.Greet")).compensate()).contains(List.of());
        assertThat(((StepNode) read(SHORT).graph().node("com.acme.A")).compensate())
                .isEmpty();
    }

    @Test
    void givesWhatIsLeftOutItsDefault() {
        Definition definition = read(SHORT);

        assertThat(definition.about()).isEqualTo(About.NOTHING);
        assertThat(definition.input()).isEmpty();
        assertThat(definition.onFailure()).isEqualTo(OnFailure.STOP);
        assertThat(definition.onContinue()).isEqualTo(OnContinue.RESOLVE);
        assertThat(definition.graph().node("com.acme.A"))
                .isEqualTo(new StepNode(
                        "com.acme.A",
                        List.of(),
                        List.of("com.acme.A$Done"),
                        RetryPolicy.NONE,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void takesNoInputForAnAbsentInput() {
        assertThat(read(SHORT.replace("\"version\"", "\"input\": \"dev.parasol.NoInput\", \"version\""))
                        .input())
                .isEmpty();
    }

    @Test
    void readsWhatItWroteAsTheSame() {
        for (String json : List.of(FULL, SHORT)) {
            Definition definition = read(json);
            byte[] written = DefinitionJson.write(definition);

            assertThat(DefinitionJson.read(written, "store")).isEqualTo(definition);
            assertThat(DefinitionJson.read(written, "store").fingerprint()).isEqualTo(definition.fingerprint());
            assertThat(DefinitionJson.write(DefinitionJson.read(written, "store")))
                    .isEqualTo(written);
        }
    }

    @Test
    void namesTheFileAndTheRuntimeToUseForANewerFormat() {
        assertThatThrownBy(() -> read(SHORT.replace("\"format\": 1", "\"format\": 7")))
                .isInstanceOf(UnreadableDefinitionException.class)
                .hasMessage("v2.json has format 7 and this runtime reads format 1: "
                        + "use a parasol-runtime of the version of the parasol-processor that wrote it");
    }

    @Test
    void namesTheFileAndTheRebuildForAnOlderFormat() {
        assertThatThrownBy(() -> read(SHORT.replace("\"format\": 1", "\"format\": 0")))
                .hasMessage("v2.json has format 0 and this runtime reads format 1: "
                        + "rebuild the workflow's module with the parasol-processor of this runtime's version");
    }

    @Test
    void namesThePlaceOfWhatIsMissing() {
        assertRefused(
                SHORT.replace("\"step\"", "\"stop\""),
                "v2.json is no definition: nodes[0].step is missing; "
                        + "rebuild the workflow's module, which writes it anew");
    }

    @Test
    void namesThePlaceOfWhatIsOfTheWrongKind() {
        assertRefused(SHORT.replace("[\"com.acme.A$Done\"]", "[7]"), "nodes[0].outcomes[0] is no text");
        assertRefused(SHORT.replace("\"version\": 1", "\"version\": \"1\""), "version is no whole number");
        assertRefused(SHORT.replace("[{\"step\"", "[7, {\"step\""), "nodes[0] is no object");
        assertRefused("[]", "the document is no object");
    }

    @Test
    void namesThePlaceOfADurationThatDoesNotParse() {
        assertRefused(FULL.replace("\"PT24H\"", "\"a day\""), "transitions[2].after is \"a day\"");
    }

    @Test
    void refusesAnUnknownParameterSource() {
        assertRefused(
                FULL.replace("\"context\"", "\"air\""),
                "nodes[0].parameters[2].source is \"air\", neither input, outcome nor context");
    }

    @Test
    void refusesASourceOfCompensateThatDoesNotExist() {
        assertRefused(
                FULL.replace("\"compensate\": []", """
                        "compensate": [{"source": "outcome", "from": [
                          {"node": "com.acme.Greet", "outcome": "com.acme.Greet$Lost"}]}]"""),
                "a parameter of compensate of com.acme.Greet comes from com.acme.Greet on com.acme.Greet$Lost, "
                        + "which does not exist");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertRefused("{\"format\": 1,", "v2.json is no definition: ");
        assertRefused("", "v2.json is no definition: the document is no object");
    }

    @Test
    void refusesAGraphThatCannotRun() {
        assertRefused(
                SHORT.replace("\"start\": \"com.acme.A\"", "\"start\": \"com.acme.B\""),
                "v2.json is no definition: the start com.acme.B is no node");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableDefinitionException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("v2.json is no definition: ")
                .hasMessageEndingWith("; rebuild the workflow's module, which writes it anew");
    }
}
