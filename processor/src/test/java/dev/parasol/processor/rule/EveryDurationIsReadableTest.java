package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.rule.Samples.approval;
import static dev.parasol.processor.rule.Samples.createUser;
import static dev.parasol.processor.rule.Samples.validate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.Written;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryDurationIsReadableTest {

    private static final String GRAPH = """
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = SendWelcome.class, after = "%s"),
                @Transition(on = SendWelcome.Sent.class, to = End.class)
            }""";
    private static final String WELCOME = """
            @Step(retry = @Retry(delay = "%s"))
            final class SendWelcome {
              record Sent() {}

              public Sent execute() {
                return new Sent();
              }
            }""";

    private static final String WRONG_AFTER = Samples.program(GRAPH.formatted("24h"), WELCOME.formatted("PT1S"));
    private static final String WRONG_DELAY = Samples.program(GRAPH.formatted("PT24H"), WELCOME.formatted("1s"));

    private final Rule rule = new EveryDurationIsReadable();

    private static VersionGraph after(String duration) {
        return createUser()
                .transitions(on("ValidateInput.Outcome").to("End").after(duration))
                .graph();
    }

    @Test
    void showsHowADelayIsWritten() {
        assertThat(Said.by(rule, after("tomorrow"))).containsExactly("""
                transition 1 after
                [PSL210] CreateUser v2: after = "tomorrow" is no ISO-8601 duration
                    write days, hours, minutes and seconds, as in P7D, PT24H, PT1H30M or PT0.5S""");
    }

    @Test
    void saysThatADelayMustPass() {
        assertThat(Said.by(rule, after("PT0S"))).containsExactly("""
                transition 1 after
                [PSL210] CreateUser v2: after = "PT0S" is not positive
                    a duration is longer than nothing; leave the member out where nothing is to pass""");
    }

    @ParameterizedTest
    @CsvSource({
        "24h, PT24H",
        "24 hours, PT24H",
        "pt5, ",
        "P24H, PT24H",
        "30 min, PT30M",
        "90s, PT1M30S",
        "7d, P7D",
        "1 week, P7D",
        "P1W, P7D",
        "PT7D, P7D",
        "500ms, PT0.5S",
        "1h30m, PT1H30M",
        "P1M, ",
        "P1Y2M, ",
        "0s, ",
        "5 minutes, PT5M",
        "2 seconds, PT2S",
        "10 fortnights, "
    })
    void suggestsWhatWasProbablyMeant(String written, String meant) {
        String expected = meant == null ? "" : "\n    fix: after = \"" + meant + "\"";

        assertThat(Said.by(rule, after(written))).containsExactly("""
                transition 1 after
                [PSL210] CreateUser v2: after = "%s" is no ISO-8601 duration
                    write days, hours, minutes and seconds, as in P7D, PT24H, PT1H30M or PT0.5S%s""".formatted(written, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "P7D", "PT0.000000001S", "P1DT2H3M4.5S", "pt1h"})
    void acceptsWhatDurationReads(String duration) {
        assertThat(Said.by(rule, after(duration))).isEmpty();
    }

    @Test
    void namesTheStepWhoseTimeoutItIs() {
        VersionGraph graph = createUser().graph();

        assertThat(Said.by(rule, validate().timeout("-PT1S").build(), graph)).containsExactly("""
                ValidateInput timeout
                [PSL210] CreateUser v2: ValidateInput's timeout = "-PT1S" is not positive
                    a duration is longer than nothing; leave the member out where nothing is to pass""");
    }

    @Test
    void readsTheTimeoutOfAnAwaitThatNoVersionUses() {
        assertThat(Said.by(rule, approval().timeout("7 days").build())).containsExactly("""
                Approval timeout
                [PSL210] Approval's timeout = "7 days" is no ISO-8601 duration
                    write days, hours, minutes and seconds, as in P7D, PT24H, PT1H30M or PT0.5S
                    fix: timeout = "P7D\"""");
    }

    @Test
    void readsTheDelaysOfARetryAndPointsAtTheUmbrellaWhereTheStepIsCompiled() {
        RetryModel retry = new RetryModel(
                Optional.empty(),
                Optional.of(new Written<>("1s", NamedPlace.inClassFile("delay"))),
                Optional.empty(),
                Optional.of(new Written<>("PT0S", NamedPlace.at("maxDelay"))),
                Optional.empty(),
                List.of(),
                NamedPlace.at("@Retry"));

        assertThat(Said.by(rule, validate().retry(retry).build(), createUser().graph()))
                .containsExactly("""
                        umbrella
                        [PSL210] CreateUser v2: ValidateInput's delay = "1s" is no ISO-8601 duration
                            write days, hours, minutes and seconds, as in P7D, PT24H, PT1H30M or PT0.5S
                            fix: delay = "PT1S\"""", """
                        maxDelay
                        [PSL210] CreateUser v2: ValidateInput's maxDelay = "PT0S" is not positive
                            a duration is longer than nothing; leave the member out where nothing is to pass""");
    }

    @Test
    void pointsAtTheText() {
        Diagnosed said =
                JavacCompilation.of(WRONG_AFTER).compile().nothingElse().only("PSL210");

        assertThat(said.at()).isEqualTo("\"24h\"");
        assertThat(said.line()).isEqualTo(10);
    }

    @Test
    void pointsAtTheTextInARetry() {
        Diagnosed said =
                JavacCompilation.of(WRONG_DELAY).compile().nothingElse().only("PSL210");

        assertThat(said.at()).isEqualTo("\"1s\"");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed after = EcjCompilation.of(WRONG_AFTER).compile().nothingElse().only("PSL210");
        Diagnosed delay = EcjCompilation.of(WRONG_DELAY).compile().nothingElse().only("PSL210");

        assertThat(after.at()).isEqualTo("after");
        assertThat(delay.at()).isEqualTo("delay");
    }
}
