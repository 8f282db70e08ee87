package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.Undoable;
import dev.parasol.runtime.telemetry.StepEvent;
import dev.parasol.runtime.telemetry.StepEvent.Method;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine tells of what fails, is retried, or is undone. */
@Timeout(30)
class FailureTelemetryTest extends Listening {

    @Test
    void tellsEveryAttemptThatFailsAndWhetherAnotherOneFollows() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).retries(A.class, 2, MINUTE));
        start(orders);
        awaitTimer();
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.start", "step.exception", "workflow.exception", "workflow.stop"))
                .containsExactly(
                        "step.start {step=A, method=EXECUTE, attempt=1}",
                        "step.exception {step=A, method=EXECUTE, attempt=1, exception=java.lang.IllegalStateException,"
                                + " message=no paper, retried=true, nextAttemptAt=2026-11-21T05:34:00Z, duration=PT0S}",
                        "step.start {step=A, method=EXECUTE, attempt=2}",
                        "step.exception {step=A, method=EXECUTE, attempt=2, exception=java.lang.IllegalStateException,"
                                + " message=no paper, retried=false, duration=PT1M}",
                        "workflow.exception {step=A, exception=java.lang.IllegalStateException,"
                                + " message=no paper, attempts=2, duration=PT1M}");
    }

    @Test
    void tellsOfAFailureThatATransitionCatches() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).onFailure(A.class, B.class));
        start(orders);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.exception", "workflow.transition", "workflow.exception", "workflow.stop"))
                .containsExactly(
                        "step.exception {step=A, method=EXECUTE, attempt=1, exception=java.lang.IllegalStateException,"
                                + " message=no paper, retried=false, duration=PT0S}",
                        "workflow.transition {from=A, outcome=dev.parasol.StepFailed, to=[B]}",
                        "workflow.transition {from=B, outcome=B$Done, to=[dev.parasol.End]}",
                        "workflow.stop {status=COMPLETED, duration=PT0S}");
    }

    @Test
    void tellsWhatIsUndoneAndWhy() {
        AtomicBoolean stuck = new AtomicBoolean(true);
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> {
            if (stuck.getAndSet(false)) {
                throw new IllegalStateException("stuck");
            }
            return "undone";
        }));
        world.step(B.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class)
                .on(A.Done.class, B.class)
                .retries(A.class, 2, MINUTE)
                .compensates(A.class));
        start(orders);
        awaitTimer();
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.start", "step.stop", "step.exception", "workflow.exception", "workflow.stop"))
                .containsExactly(
                        "step.start {step=A, method=EXECUTE, attempt=1}",
                        "step.stop {step=A, method=EXECUTE, attempt=1, outcome=A$Done, duration=PT0S}",
                        "step.start {step=B, method=EXECUTE, attempt=1}",
                        "step.exception {step=B, method=EXECUTE, attempt=1,"
                                + " exception=java.lang.IllegalStateException, message=no paper, retried=false,"
                                + " duration=PT0S}",
                        "step.start {step=A, method=COMPENSATE, attempt=1}",
                        "step.exception {step=A, method=COMPENSATE, attempt=1,"
                                + " exception=java.lang.IllegalStateException, message=stuck, retried=true,"
                                + " nextAttemptAt=2026-11-21T05:34:00Z, duration=PT0S}",
                        "step.start {step=A, method=COMPENSATE, attempt=2}",
                        "step.stop {step=A, method=COMPENSATE, attempt=2, duration=PT1M}",
                        "workflow.stop {status=COMPENSATED, step=B, exception=java.lang.IllegalStateException,"
                                + " message=no paper, attempts=1, duration=PT1M}");
    }

    @Test
    void tellsThatARunFailedWhichCouldNotBeUndone() {
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> {
            throw new IllegalStateException("stuck");
        }));
        world.step(B.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders =
                client(Flow.startingAt(A.class).on(A.Done.class, B.class).compensates(A.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.close();

        assertThat(heard.events(StepEvent.Failed.class))
                .extracting(StepEvent.Failed::method, StepEvent.Failed::isRetried)
                .containsExactly(tuple(Method.EXECUTE, false), tuple(Method.COMPENSATE, false));
        assertThat(heard.events(WorkflowEvent.Failed.class))
                .extracting(event -> event.failure().node())
                .containsExactly(Optional.of(A.class.getName()));
        assertThat(heard.events(WorkflowEvent.Stopped.class)).isEmpty();
    }

    @Test
    void tellsThatAnInstanceTookTooLong() {
        WorkflowClient<Order> orders = client(Flow.startingAt(Signal.class));
        orders.start("k1", ORDER, StartOptions.timeout(MINUTE));
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);
        world.close();

        WorkflowEvent.Failed failed = heard.events(WorkflowEvent.Failed.class).get(0);
        assertThat(failed.failure().node()).isEmpty();
        assertThat(failed.failure().type()).isEqualTo(TimeoutException.class.getName());
        assertThat(failed.duration()).isEqualTo(MINUTE);
        assertThat(failed.fields()).doesNotContainKey("step");
    }

    @Test
    void tellsBothEndsOfARunThatFailedAndWasCancelled() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.clock.advance(MINUTE);
        orders.cancel("k1", ANY);

        assertThat(told("workflow.exception", "workflow.stop"))
                .containsExactly(
                        "workflow.exception {step=A, exception=java.lang.IllegalStateException,"
                                + " message=no paper, attempts=1, duration=PT0S}",
                        "workflow.stop {status=CANCELLED, duration=PT1M}");
        assertThat(told("runner.init")).startsWith("runner.init {how=START}");
    }

    @Test
    void countsAStepThatIsRetriedByACallerFromThere() {
        AtomicBoolean paper = new AtomicBoolean();
        world.step(A.class, arguments -> {
            if (!paper.get()) {
                throw new IllegalStateException("no paper");
            }
            return new A.Done("a");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.clock.advance(MINUTE);
        paper.set(true);
        orders.retry("k1", ANY);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.stop", "workflow.stop"))
                .containsExactly(
                        "step.stop {step=A, method=EXECUTE, attempt=2, outcome=A$Done, duration=PT0S}",
                        "workflow.stop {status=COMPLETED, duration=PT1M}");
    }
}
