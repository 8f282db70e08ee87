package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CancelAndRetryTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final AtomicInteger firstRuns = new AtomicInteger();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void cancelWinsOverRunningSteps() throws Exception {
        AtomicBoolean sawIt = new AtomicBoolean();
        Gate gate = new Gate(arguments -> new A.Done("too late"));
        world.step(A.class, arguments -> {
            try {
                return gate.run(arguments);
            } catch (InterruptedException interrupted) {
                sawIt.set(arguments.context().isCancelled());
                return new A.Done("too late");
            }
        });
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        Instance cancelled = orders.cancel("k1", ANY);
        gate.awaitLeft();
        world.close();

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(sawIt).isTrue();
        assertThat(world.client(Flow.startingAt(A.class).dispatcher())
                        .get("k1", ANY)
                        .orElseThrow()
                        .history())
                .isEqualTo(cancelled.history());
    }

    @Test
    void whatHasCompletedOrIsCancelledCannotBeCancelled() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());
        orders.start("k2", ORDER, StartOptions.none());
        orders.cancel("k2", ANY);

        assertThatThrownBy(() -> orders.cancel("k1", ANY))
                .isInstanceOf(NotCancellableException.class)
                .hasMessageContaining("order::k1")
                .hasMessageContaining("COMPLETED");
        assertThatThrownBy(() -> orders.cancel("k2", ANY))
                .isInstanceOf(NotCancellableException.class)
                .hasMessageContaining("CANCELLED");
        assertThatThrownBy(() -> orders.cancel("k3", ANY)).isInstanceOf(UnknownInstanceException.class);
    }

    @Test
    void whatHasFailedCanBeCancelledForGood() {
        WorkflowClient<Order> orders = breaking();
        orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);

        assertThat(orders.cancel("k1", ANY).status()).isEqualTo(Status.CANCELLED);
        assertThatThrownBy(() -> orders.retry("k1", ANY)).isInstanceOf(NotRetryableException.class);
    }

    private WorkflowClient<Order> breaking() {
        world.step(A.class, arguments -> new A.Done("run " + firstRuns.incrementAndGet()));
        world.step(B.class, arguments -> {
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            return new B.Done("mended");
        });
        return world.client(Flow.startingAt(A.class).on(A.Done.class, B.class).dispatcher());
    }

    @Test
    void retryContinuesFromWhatFailed() {
        WorkflowClient<Order> orders = breaking();
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.FAILED);
        broken.set(false);

        orders.retry("k1", ANY);
        Instance done = orders.await("k1", ANY, LONG);

        assertThat(done.runId()).isEqualTo(started.runId());
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.result()).containsExactly(new B.Done("mended"));
        assertThat(done.failure()).isEmpty();
        assertThat(firstRuns).hasValue(1);
    }

    @Test
    void onlyWhatHasFailedCanBeRetried() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThatThrownBy(() -> orders.retry("k1", ANY))
                .isInstanceOf(NotRetryableException.class)
                .hasMessageContaining("WAITING");
    }

    @Test
    void aRetryTakesTheKeyAgainThatTheFailureReleased() throws Exception {
        WorkflowClient<Order> orders = breaking();
        Instance first = orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);
        assertThat(world.store.find(first.runId()).orElseThrow().heldSlot()).isEmpty();
        world.close();
        Gate gate = new Gate(arguments -> new B.Done("b"));
        world.step(B.class, gate);
        WorkflowClient<Order> after =
                world.client(Flow.startingAt(A.class).on(A.Done.class, B.class).dispatcher());

        after.retry("k1", ANY);
        gate.awaitEntered();

        assertThatThrownBy(() -> after.start("k1", ORDER, StartOptions.none()))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining(first.runId());
        gate.open();
        assertThat(after.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aRetryIsRefusedWhenAnotherInstanceHoldsTheKey() throws Exception {
        WorkflowClient<Order> orders = breaking();
        Instance first = orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);
        world.close();
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        Instance second = world.client(
                        Flow.startingAt(A.class).on(A.Done.class, B.class).dispatcher())
                .start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        assertThatThrownBy(() -> world.engine().retry(first.runId()))
                .isInstanceOfSatisfying(
                        AlreadyRunningException.class,
                        refused -> assertThat(refused.runningRunId()).isEqualTo(second.runId()));
        gate.open();
    }
}
