package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Heard;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.World;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Durations count from what is recorded, whichever engine recorded it. */
@Timeout(30)
class TelemetryOverRestartsTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        world.close();
    }

    /** A day passes, of which an engine sees the last hour only. */
    private void passADay(Dispatcher<Order> dispatcher) {
        world.close();
        world.clock.advance(Duration.ofHours(23));
        world.listening(heard).restart(dispatcher);
        world.clock.advance(HOUR);
    }

    @Test
    void anAwaitAndItsRun() {
        Dispatcher<Order> dispatcher = Flow.startingAt(Approval.class).dispatcher();
        world.client(dispatcher).start("k1", ORDER, StartOptions.none());

        passADay(dispatcher);
        world.client(dispatcher).resume("k1", ANY, new Approval.Approved("ana"), Optional.empty());
        world.close();

        assertThat(heard.told("runner.init", "step.async", "step.resume", "workflow.stop"))
                .containsExactly(
                        "runner.init {how=LOAD}",
                        "step.resume {step=Approval, cause=EVENT, outcome=Approval$Approved, waited=PT24H}",
                        "workflow.stop {status=COMPLETED, duration=PT24H}");
    }

    @Test
    void aDelay() {
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class)
                .on(A.Done.class, Duration.ofHours(24), B.class)
                .dispatcher();
        world.client(dispatcher).start("k1", ORDER, StartOptions.none());
        while (world.client(dispatcher).get("k1", ANY).orElseThrow().history().size() < 2) {
            Thread.onSpinWait();
        }

        passADay(dispatcher);
        world.client(dispatcher).await("k1", ANY, LONG);
        world.close();

        assertThat(heard.told("step.resume", "step.stop", "workflow.stop"))
                .containsExactly(
                        "step.resume {step=B, cause=DELAY, waited=PT24H}",
                        "step.stop {step=B, method=EXECUTE, attempt=1, outcome=B$Done, duration=PT0S}",
                        "workflow.stop {status=COMPLETED, duration=PT24H}");
    }

    @Test
    void aStepWithItsAttemptsAndTheWaitsBetweenThem() {
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class)
                .retries(A.class, 2, Duration.ofHours(24))
                .dispatcher();
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        world.client(dispatcher).start("k1", ORDER, StartOptions.none());
        while (world.client(dispatcher).get("k1", ANY).orElseThrow().history().size() < 2) {
            Thread.onSpinWait();
        }

        world.step(A.class, arguments -> new A.Done("a"));
        passADay(dispatcher);
        world.client(dispatcher).await("k1", ANY, LONG);
        world.close();

        assertThat(heard.told("step.start", "step.stop"))
                .containsExactly(
                        "step.start {step=A, method=EXECUTE, attempt=2}",
                        "step.stop {step=A, method=EXECUTE, attempt=2, outcome=A$Done, duration=PT24H}");
    }

    @Test
    void aClockThatWasSetBackMakesNothingNegative() {
        Dispatcher<Order> dispatcher = Flow.startingAt(Approval.class).dispatcher();
        world.listening(heard).client(dispatcher).start("k1", ORDER, StartOptions.none());

        world.clock.setBack(HOUR);
        world.client(dispatcher).resume("k1", ANY, new Approval.Approved("ana"), Optional.empty());
        world.close();

        assertThat(heard.told("step.resume", "workflow.stop"))
                .containsExactly(
                        "step.resume {step=Approval, cause=EVENT, outcome=Approval$Approved, waited=PT0S}",
                        "workflow.stop {status=COMPLETED, duration=PT0S}");
    }
}
