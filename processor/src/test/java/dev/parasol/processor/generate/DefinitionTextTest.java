package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.CreateUserModels.generated;
import static dev.parasol.processor.generate.CreateUserModels.resource;
import static dev.parasol.processor.generate.CreateUserModels.umbrella;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.Written;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.DefinitionJson;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.StepNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionTextTest {

    @Test
    void isAsTheRuntimeReadsIt() {
        Definition v2 = read(resource(generated(umbrella().build()), "com.acme.CreateUser/v2.json"));

        assertThat(v2.workflow()).isEqualTo("com.acme.CreateUser");
        assertThat(v2.version()).isEqualTo(2);
        assertThat(v2.info().label()).contains("1.1.0");
        assertThat(v2.input()).contains("com.acme.NewUser");
        assertThat(v2.graph().start()).isEqualTo("com.acme.ValidateInput");
        assertThat(v2.graph().nodes().stream().map(Node::name))
                .containsExactly(
                        "com.acme.ValidateInput",
                        "com.acme.CreateRecord",
                        "com.acme.EnrichProfile",
                        "com.acme.SendWelcome",
                        "com.acme.Approval",
                        "com.acme.CloseAccount");
    }

    @Test
    void saysWhereParametersComeFrom() {
        Definition v2 = read(resource(generated(umbrella().build()), "v2.json"));

        assertThat(v2.graph().nodes().get(1))
                .isEqualTo(new StepNode(
                        "com.acme.CreateRecord",
                        List.of(
                                new ParameterSource.Input(false),
                                outcome(false, "com.acme.ValidateInput", "com.acme.ValidateInput$Valid"),
                                new ParameterSource.Context()),
                        List.of("com.acme.CreateRecord$Created"),
                        RetryPolicy.NONE,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(((StepNode) v2.graph().nodes().get(5)).parameters())
                .containsExactly(
                        outcome(false, "com.acme.Approval", "com.acme.Approval$Declined"),
                        outcome(true, "com.acme.SendWelcome", "com.acme.SendWelcome$Sent"));
    }

    @Test
    void saysWhatAnAwaitEndsIn() {
        Definition v2 = read(resource(generated(umbrella().build()), "v2.json"));

        assertThat(v2.graph().nodes().get(4))
                .isEqualTo(new AwaitNode(
                        "com.acme.Approval",
                        List.of(
                                "com.acme.Approval$Approved",
                                "com.acme.Approval$Declined",
                                "com.acme.Approval$Expired"),
                        Optional.of(Duration.ofDays(7)),
                        Optional.of("com.acme.Approval$Expired")));
    }

    @Test
    void flattensTransitionsAndKeepsDelays() {
        Definition v2 = read(resource(generated(umbrella().build()), "v2.json"));

        assertThat(v2.edges())
                .contains(
                        edge("Approval", "Approved", "dev.parasol.End", Optional.empty()),
                        edge("Approval", "Expired", "dev.parasol.End", Optional.empty()),
                        edge("Approval", "Declined", "com.acme.CloseAccount", Optional.of(Duration.ofHours(24))))
                .hasSize(10);
    }

    @Test
    void writesARetryInFullWithTheDefaultsOfToday() {
        RetryModel retry = new RetryModel(
                Optional.of(written(5)),
                Optional.empty(),
                Optional.of(written(2.0)),
                Optional.of(written("PT1M")),
                Optional.empty(),
                List.of(),
                NamedPlace.at("@Retry"));

        String text = ping(step("Ping").ends("Pong").retry(retry).timeout("PT30S"));

        assertThat(text)
                .contains("\"retry\": {\"maxAttempts\": 5, \"delay\": \"PT1S\", \"multiplier\": 2.0,"
                        + " \"maxDelay\": \"PT1M\", \"jitter\": 0.0},\n      \"timeout\": \"PT30S\"");
        assertThat(((StepNode) read(text).graph().nodes().get(0)).retry())
                .isEqualTo(
                        new RetryPolicy(5, Duration.ofSeconds(1), 2, Optional.of(Duration.ofMinutes(1)), 0, List.of()));
    }

    @Test
    void saysOnlyWhatIsThere() {
        assertThat(ping(step("Ping").ends("Pong"))).isEqualTo("""
                        {
                          "format": 1,
                          "workflow": "com.acme.Check",
                          "version": 1,
                          "onFailure": "STOP",
                          "onContinue": "RESOLVE",
                          "start": "com.acme.Ping",
                          "nodes": [{"step": "com.acme.Ping", "outcomes": ["com.acme.Ping$Pong"]}],
                          "transitions": [{"from": "com.acme.Ping", "on": "com.acme.Ping$Pong", "to": ["dev.parasol.End"]}],
                          "shapes": []
                        }
                        """);
    }

    @Test
    void namesStepFailedAmongTheOutcomesOfAStepThatATransitionCatches() {
        var version = plain("Check")
                .with(step("Ping").ends("Pong"))
                .start("Ping")
                .transitions(
                        on("Ping.Pong").to("End"), on("StepFailed").from("Ping").to("End"));

        Definition read = read(
                resource(generated(workflow("Check").versions(version.build()).build()), "v1.json"));

        assertThat(((StepNode) read.graph().nodes().get(0)).outcomes())
                .containsExactly("com.acme.Ping$Pong", "dev.parasol.StepFailed");
    }

    @Test
    void saysWhereWhatCompensateTakesComesFrom() {
        var version = plain("Check")
                .with(step("Ping").ends("Pong").compensates())
                .with(step("Pay")
                        .ends("Paid", "Owed")
                        .compensates(
                                "Ping.Pong pong", "Pay.Outcome own", "Optional<Pay.Paid> paid", "StepContext context"))
                .start("Ping")
                .transitions(
                        on("Ping.Pong").to("Pay"),
                        on("Pay.Outcome").to("End"),
                        on("StepFailed").from("Pay").to("End"));
        Definition read = read(
                resource(generated(workflow("Check").versions(version.build()).build()), "v1.json"));

        assertThat(((StepNode) read.graph().nodes().get(0)).compensate()).contains(List.of());
        assertThat(((StepNode) read.graph().nodes().get(1)).compensate())
                .contains(List.of(
                        outcome(false, "com.acme.Ping", "com.acme.Ping$Pong"),
                        new ParameterSource.Outcome(
                                false,
                                List.of(
                                        new ParameterSource.Producer("com.acme.Pay", "com.acme.Pay$Owed"),
                                        new ParameterSource.Producer("com.acme.Pay", "com.acme.Pay$Paid"))),
                        outcome(true, "com.acme.Pay", "com.acme.Pay$Paid"),
                        new ParameterSource.Context()));
    }

    private static String ping(StepBuilder ping) {
        var version = plain("Check")
                .with(ping)
                .start("Ping")
                .transitions(on("Ping.Pong").to("End"));
        return resource(generated(workflow("Check").versions(version.build()).build()), "com.acme.Check/v1.json");
    }

    private static <T> Written<T> written(T value) {
        return new Written<>(value, NamedPlace.at("@Retry"));
    }

    private static ParameterSource outcome(boolean optional, String node, String outcome) {
        return new ParameterSource.Outcome(optional, List.of(new ParameterSource.Producer(node, outcome)));
    }

    private static Edge edge(String from, String on, String to, Optional<Duration> after) {
        return new Edge("com.acme." + from, "com.acme." + from + "$" + on, to, after);
    }

    private static Definition read(String text) {
        return DefinitionJson.read(text.getBytes(StandardCharsets.UTF_8), "the generated file");
    }
}
