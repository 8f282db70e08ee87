package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.CompensationTest.diamond;
import static dev.parasol.runtime.core.CompensationTest.failing;
import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.instance.Status.CANCELLED;
import static dev.parasol.runtime.instance.Status.COMPENSATED;
import static dev.parasol.runtime.instance.Status.FAILED;
import static dev.parasol.runtime.instance.Status.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.Compensate;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.Sketch;
import dev.parasol.runtime.instance.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompensationFailureTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void triesAgainAsTheStepsPolicySays() {
        Run run = Run.of(diamond().retries("A", Sketch.attempts(2)))
                .returns("A", "A.ok")
                .fails("B");

        run.failsToCompensate("A", 1);
        assertThat(run.commands()).containsExactly(new Compensate("A", 2, START.plusSeconds(1)));
        assertThat(run.core().underWay(run.state())).containsExactly(new Compensate("A", 2, START.plusSeconds(1)));
        assertThat(run.core().compensated(run.state(), "A", 1, START)).isEmpty();
        assertThat(run.compensates("A", 2).state().status()).isEqualTo(COMPENSATED);
    }

    @Test
    void givesUpAtOnceOnWhatIsNotWorthAnotherAttempt() {
        RetryPolicy policy = new RetryPolicy(
                5, Duration.ofSeconds(1), 1, Optional.empty(), 0, List.of(IllegalStateException.class.getName()));
        Run run = Run.of(diamond().retries("A", policy)).returns("A", "A.ok").fails("B");

        assertThat(run.failsToCompensate("A", 1).state().status()).isEqualTo(FAILED);
    }

    @Test
    void failsNamingTheStepThatCouldNotBeUndoneAndWhyItWasToBe() {
        Run run = failing().failsToCompensate("B", 1);

        assertThat(run.commands()).containsExactly(new Ended(FAILED));
        assertThat(run.state().status()).isEqualTo(FAILED);
        assertThat(run.state().active()).isEmpty();
        assertThat(run.state().failure())
                .contains(new Failure(
                        Optional.of("B"),
                        "java.lang.IllegalStateException",
                        "its compensation failed: stuck; it was compensated because D had failed: broken",
                        1));
    }

    @Test
    void aRetryContinuesTheCompensationFromWhatFailed() {
        Run run = failing().compensates("B", 1).failsToCompensate("C", 1);

        run.retried();

        assertThat(run.commands()).containsExactly(new Compensate("C", 2, START.plus(HOUR)));
        assertThat(run.state().status()).isEqualTo(RUNNING);
        assertThat(run.state().failure().orElseThrow().message()).isEqualTo("broken");
        run.compensates("C", 2).compensates("A", 1);
        assertThat(run.state().status()).isEqualTo(COMPENSATED);
    }

    @Test
    void aRetryCountsAttemptsAnew() {
        Run run = Run.of(diamond().retries("A", Sketch.attempts(2)))
                .returns("A", "A.ok")
                .fails("B")
                .failsToCompensate("A", 1)
                .failsToCompensate("A", 2)
                .retried();

        run.failsToCompensate("A", 3);
        assertThat(run.state().status()).isEqualTo(RUNNING);
        run.failsToCompensate("A", 4);
        assertThat(run.state().status()).isEqualTo(FAILED);
    }

    @Test
    void aCancelEndsItAndNothingMoreIsUndone() {
        Run run = failing().compensates("B", 1).cancelled();

        assertThat(run.commands()).containsExactly(new Interrupt("C", 1), new Ended(CANCELLED));
        assertThat(run.state().status()).isEqualTo(CANCELLED);
        assertThat(run.core().compensated(run.state(), "C", 1, run.now())).isEmpty();
        assertThat(run.core().underWay(run.state())).isEmpty();
    }

    @Test
    void whatCouldNotBeUndoneCanBeCancelled() {
        Run run = failing().failsToCompensate("B", 1).cancelled();

        assertThat(run.commands()).containsExactly(new Ended(CANCELLED));
        assertThat(run.core().retry(run.state(), run.now())).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void whatIsCompensatedCanNeitherBeRetriedNorCancelled() {
        Run run = failing().compensates("B", 1).compensates("C", 1).compensates("A", 1);

        assertThat(run.core().retry(run.state(), run.now()))
                .isEqualTo(new Verdict.Refused("only a failed instance can be retried; it is COMPENSATED"));
        assertThat(run.core().cancel(run.state(), run.now())).isInstanceOf(Verdict.Refused.class);
        assertThat(run.core().underWay(run.state())).isEmpty();
    }
}
