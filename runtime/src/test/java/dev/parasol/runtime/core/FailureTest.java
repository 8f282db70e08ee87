package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static dev.parasol.runtime.instance.Status.COMPLETED;
import static dev.parasol.runtime.instance.Status.FAILED;
import static dev.parasol.runtime.instance.Status.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.StepFailed;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.Sketch;
import dev.parasol.runtime.instance.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final Sketch LINE = Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end");
    private static final Sketch PAIR = pair();

    private static Sketch pair() {
        return Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.ok", "D")
                .on("C.ok", "D")
                .on("D.ok", "end");
    }

    @Test
    void failsWithoutAnotherAttemptUnlessToldToRetry() {
        Run run = Run.of(LINE).fails("A");

        assertThat(run.commands()).containsExactly(new Ended(FAILED));
        assertThat(run.state().status()).isEqualTo(FAILED);
        assertThat(run.state().failure())
                .contains(new Failure(Optional.of("A"), "java.lang.IllegalStateException", "broken", 1));
        assertThat(run.state().phase("A")).isEqualTo(Phase.FAILED);
        assertThat(run.state().active()).isEmpty();
    }

    @Test
    void retriesAfterWaitsThatGrow() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end").retries("A", Sketch.attempts(3)));

        run.fails("A");
        assertThat(run.commands()).containsExactly(new RunStep("A", 2, START.plusSeconds(1)));
        assertThat(run.state().status()).isEqualTo(RUNNING);
        run.fails("A");
        assertThat(run.commands()).containsExactly(new RunStep("A", 3, START.plusSeconds(2)));
        run.fails("A");
        assertThat(run.state().failure().orElseThrow().attempts()).isEqualTo(3);
        assertThat(run.state().status()).isEqualTo(FAILED);
    }

    @Test
    void completesOnALaterAttempt() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end").retries("A", Sketch.attempts(2)))
                .fails("A")
                .returns("A", "A.ok");

        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.state().failure()).isEmpty();
        assertThat(run.state().attempt("A")).isEqualTo(2);
    }

    @Test
    void givesUpAtOnceOnATypeOrASubclassThatIsNotWorthAnotherAttempt() {
        RetryPolicy policy =
                new RetryPolicy(5, Duration.ofSeconds(1), 1, Optional.empty(), 0, List.of(IOException.class.getName()));
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end").retries("A", policy));

        assertThat(run.failureOf("A", 1, new FileNotFoundException("gone")))
                .containsInstanceOf(Decision.StepGaveUp.class);
        assertThat(run.failureOf("A", 1, new IllegalStateException("busy")))
                .containsInstanceOf(Decision.AttemptFailed.class);
    }

    @Test
    void followsTheTransitionThatCatchesAFailure() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B")
                        .on("A!", "C")
                        .on("B.ok", "end")
                        .on("C.ok", "end"))
                .fails("A");

        assertThat(run.started()).containsExactly("C");
        assertThat(run.state().failure()).isEmpty();
        assertThat(run.state().outcome("A")).contains(payload(StepFailed.class.getName()));
        assertThat(run.state().phase("B")).isEqualTo(Phase.SKIPPED);
    }

    @Test
    void tellsTheCatchingTransitionWhatFailed() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end").on("A!", "end"));
        StepFailed[] told = new StepFailed[1];

        run.core().failed(run.state(), "A", 1, Thrown.of(new IllegalStateException()), START, 0, failed -> {
            told[0] = failed;
            return payload("any");
        });

        assertThat(told[0]).isEqualTo(new StepFailed("A", "java.lang.IllegalStateException", "", 1));
    }

    @Test
    void interruptsTheStepsBesideAFailureAndRecordsNothingOfThem() {
        Run run = Run.of(PAIR).returns("A", "A.ok").fails("B");

        assertThat(run.commands()).containsExactly(new Interrupt("C", 1), new Ended(FAILED));
        assertThat(run.state().phase("C")).isEqualTo(Phase.INTERRUPTED);
        assertThat(run.resultOf("C", 1, "C.ok")).isEmpty();
        assertThat(run.failureOf("C", 1, new InterruptedException())).isEmpty();
    }

    @Test
    void letsTheStepsBesideAFailureFinishWithoutFailFast() {
        Run run = Run.of(PAIR, false).returns("A", "A.ok").fails("B");

        assertThat(run.commands()).isEmpty();
        assertThat(run.state().status()).isEqualTo(RUNNING);
        assertThat(run.state().failure()).isPresent();
        run.returns("C", "C.ok");
        assertThat(run.commands()).containsExactly(new Ended(FAILED));
        assertThat(run.state().outcome("C")).contains(payload("C.ok"));
    }

    @Test
    void startsNothingNewBesideAFailureWithoutFailFast() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.ok", "end")
                .on("C.ok", "D")
                .on("D.ok", "end");
        Run run = Run.of(sketch, false).returns("A", "A.ok").fails("B").returns("C", "C.ok");

        assertThat(run.started()).isEmpty();
        assertThat(run.state().phase("D")).isEqualTo(Phase.HELD);
        assertThat(run.state().status()).isEqualTo(FAILED);
        assertThat(run.retried().started()).containsExactly("B", "D");
    }

    @Test
    void lastsTheRetriesOfAStepBesideAFailureWithoutFailFast() {
        Run run = Run.of(pair().retries("C", Sketch.attempts(2)), false)
                .returns("A", "A.ok")
                .fails("C")
                .fails("B");

        assertThat(run.state().status()).isEqualTo(RUNNING);
        run.returns("C", "C.ok");
        assertThat(run.state().status()).isEqualTo(FAILED);
    }

    @Test
    void doesNotWaitForAwaitsBesideAFailure() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "B", "W")
                .on("B.ok", "end")
                .on("W.yes", "end")
                .await("W");
        Run run = Run.of(sketch, false).returns("A", "A.ok").fails("B");

        assertThat(run.state().status()).isEqualTo(FAILED);
        assertThat(run.state().awaiting()).isEmpty();
        run.retried();
        assertThat(run.state().awaiting()).containsExactly("W.yes");
        assertThat(run.receives("W.yes").returns("B", "B.ok").state().status()).isEqualTo(COMPLETED);
    }

    @Test
    void tellsTheFirstOfTwoFailures() {
        Run run = Run.of(PAIR, false).returns("A", "A.ok").fails("C").fails("B");

        assertThat(run.state().failure().orElseThrow().node()).contains("C");
    }

    @Test
    void refusesAnOutcomeThatTheDefinitionDoesNotKnow() {
        Run run = Run.of(LINE);

        assertThatThrownBy(() -> run.resultOf("A", 1, "A.new"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A returned A.new, but ends in one of [A.ok]");
    }
}
