package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.Written;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryNumbersAreInRangeTest {

    private static final String PROGRAM = program("""
            @Step(retry = @Retry(maxAttempts = 0))
            final class Part {
              record Done() {}

              public Done execute() {
                return new Done();
              }
            }""");

    private final Rule rule = new RetryNumbersAreInRange();

    @Test
    void rejectsEveryNumberThatIsOutOfRange() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .retry(retry(0, "PT2S", 0.5, "PT1S", 1.5))
                                .build()))
                .containsExactly("""
                maxAttempts
                [PSL307] CreateUser v2: the retry of CreateRecord has maxAttempts = 0; it must be at least 1""", """
                multiplier
                [PSL307] CreateUser v2: the retry of CreateRecord has multiplier = 0.5; it must be at least 1""", """
                jitter
                [PSL307] CreateUser v2: the retry of CreateRecord has jitter = 1.5; it must be from 0 to 1""", """
                maxDelay
                [PSL307] CreateUser v2: the retry of CreateRecord has maxDelay = "PT1S"; it must be at least the delay, which is "PT2S\"""");
    }

    @Test
    void comparesWithTheDelayThatIsNotWritten() {
        assertThat(said(rule, step("CreateRecord").retry(shortest("PT0.5S")).build()))
                .containsExactly("""
                maxDelay
                [PSL307] CreateUser v2: the retry of CreateRecord has maxDelay = "PT0.5S"; it must be at least the delay, which is "PT1S\"""");
    }

    @Test
    void rejectsWhatIsNoNumber() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .retry(retry(1, "PT1S", Double.NaN, "PT1S", Double.NaN))
                                .build()))
                .containsExactly("""
                multiplier
                [PSL307] CreateUser v2: the retry of CreateRecord has multiplier = NaN; it must be at least 1""", """
                jitter
                [PSL307] CreateUser v2: the retry of CreateRecord has jitter = NaN; it must be from 0 to 1""");
    }

    @Test
    void acceptsTheLimits() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .retry(retry(1, "PT1S", 1, "PT1S", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void leavesDurationsThatCannotBeReadToTheirOwnRule() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .retry(retry(1, "soon", 1, "later", 0))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsAStepWithoutRetry() {
        assertThat(said(rule, step("CreateRecord").build())).isEmpty();
    }

    @Test
    void pointsAtTheNumber() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL307");

        assertThat(said.at()).isEqualTo("0");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL307");

        assertThat(said.at()).isEqualTo("maxAttempts");
        assertThat(said.line()).isEqualTo(5);
    }

    private static RetryModel retry(int attempts, String delay, double multiplier, String maxDelay, double jitter) {
        return new RetryModel(
                written(attempts, "maxAttempts"),
                written(delay, "delay"),
                written(multiplier, "multiplier"),
                written(maxDelay, "maxDelay"),
                written(jitter, "jitter"),
                List.of(),
                NamedPlace.at("@Retry"));
    }

    /** A retry that says how long the longest wait is, and nothing else. */
    private static RetryModel shortest(String maxDelay) {
        return new RetryModel(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                written(maxDelay, "maxDelay"),
                Optional.empty(),
                List.of(),
                NamedPlace.at("@Retry"));
    }

    private static <T> Optional<Written<T>> written(T value, String place) {
        return Optional.of(new Written<>(value, NamedPlace.at(place)));
    }
}
