package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.instance.Status.CANCELLED;
import static dev.parasol.runtime.instance.Status.COMPLETED;
import static dev.parasol.runtime.instance.Status.FAILED;
import static dev.parasol.runtime.instance.Status.RUNNING;
import static dev.parasol.runtime.instance.Status.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.definition.Sketch;
import org.junit.jupiter.api.Test;

class RetryAndCancelTest {

    private static final Sketch PAIR = Sketch.startingAt("A")
            .on("A.ok", "B", "C")
            .on("B.ok", "D")
            .on("C.ok", "D")
            .on("D.ok", "end");

    @Test
    void continuesFromWhatFailedAndWhatWasInterrupted() {
        Run run = Run.of(PAIR).returns("A", "A.ok").fails("B").retried();

        assertThat(run.commands()).containsExactly(new RunStep("B", 2, START), new RunStep("C", 2, START));
        assertThat(run.state().status()).isEqualTo(RUNNING);
        assertThat(run.state().failure()).isEmpty();
        run.returns("B", "B.ok").returns("C", "C.ok").returns("D", "D.ok");
        assertThat(run.state().status()).isEqualTo(COMPLETED);
    }

    @Test
    void countsAttemptsAnewAfterARetry() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end").retries("A", Sketch.attempts(2)))
                .fails("A")
                .fails("A")
                .retried()
                .fails("A");

        assertThat(run.commands()).containsExactly(new RunStep("A", 4, START.plusSeconds(1)));
        assertThat(run.fails("A").state().status()).isEqualTo(FAILED);
    }

    @Test
    void doesNotTakeTheResultOfAnInterruptedAttemptForThatOfTheNext() {
        Run run = Run.of(PAIR).returns("A", "A.ok").fails("B").retried();

        assertThat(run.resultOf("C", 1, "C.ok")).isEmpty();
        assertThat(run.resultOf("C", 2, "C.ok")).isPresent();
    }

    @Test
    void retriesOnlyWhatHasFailed() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end"));

        assertThat(run.core().retry(run.state(), START))
                .isEqualTo(new Verdict.Refused("only a failed instance can be retried; it is RUNNING"));
    }

    @Test
    void cancelsWhatRunsAndRecordsNothingAfterwards() {
        Run run = Run.of(PAIR).returns("A", "A.ok").cancelled();

        assertThat(run.commands()).containsExactly(new Interrupt("B", 1), new Interrupt("C", 1), new Ended(CANCELLED));
        assertThat(run.state().status()).isEqualTo(CANCELLED);
        assertThat(run.resultOf("B", 1, "B.ok")).isEmpty();
    }

    @Test
    void cancelsWhatWaits() {
        Run run = Run.of(Sketch.startingAt("W").on("W.yes", "end").await("W"));
        assertThat(run.state().status()).isEqualTo(WAITING);

        assertThat(run.cancelled().commands()).containsExactly(new Ended(CANCELLED));
    }

    @Test
    void cancelsWhatIsAboutToFail() {
        Run run = Run.of(PAIR, false).returns("A", "A.ok").fails("B").cancelled();

        assertThat(run.state().status()).isEqualTo(CANCELLED);
    }

    @Test
    void cancelsWhatHasFailedForGood() {
        Run run = Run.of(PAIR).returns("A", "A.ok").fails("B").cancelled();

        assertThat(run.commands()).containsExactly(new Ended(CANCELLED));
        assertThat(run.core().retry(run.state(), START)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void doesNotCancelWhatHasEnded() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end")).returns("A", "A.ok");

        assertThat(run.core().cancel(run.state(), START))
                .isEqualTo(new Verdict.Refused(
                        "only an instance that has not ended, or has failed, can be cancelled; it is COMPLETED"));
    }
}
