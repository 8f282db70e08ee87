package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.error.UnstorableException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.HeldStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing follows from what is not in the store. */
@Timeout(30)
class DurabilityTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();
    private final HeldStore store = new HeldStore();
    private final AtomicInteger firsts = new AtomicInteger();
    private final AtomicInteger seconds = new AtomicInteger();
    private final WorkflowEngine engine = world.step(A.class, arguments -> new A.Done("a" + firsts.incrementAndGet()))
            .step(B.class, arguments -> new B.Done("b" + seconds.incrementAndGet()))
            .builder()
            .store(store)
            .start();
    private final Dispatcher<Order> line =
            Flow.startingAt(A.class).on(A.Done.class, B.class).dispatcher();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aSuccessorStartsOnceTheOutcomeBeforeIsRecorded() throws Exception {
        WorkflowClient<Order> orders = engine.client(line);
        store.hold();
        orders.start("k1", ORDER, StartOptions.none());
        store.awaitHeld();
        assertThat(seconds).hasValue(0);
        assertThat(orders.get("k1", ANY).orElseThrow().outcome(A.Done.class)).isEmpty();

        store.write();

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new B.Done("b1"));
    }

    @Test
    void anOutcomeThatCouldNotBeRecordedIsRecordedLaterWithoutRunningTheStepAgain() throws Exception {
        WorkflowClient<Order> orders = engine.client(line);
        store.hold();
        orders.start("k1", ORDER, StartOptions.none());
        store.fail(new StoreException("disk full"));
        while (!world.clock.isAwaited(Duration.ofMinutes(1))) {
            Thread.onSpinWait();
        }

        CompletableFuture<Void> retried = CompletableFuture.runAsync(() -> world.clock.advance(Duration.ofSeconds(1)));
        store.write();
        retried.get();

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        assertThat(firsts).hasValue(1);
    }

    @Test
    void anOutcomeThatCanNeverBeStoredIsTheFailureOfItsStep() throws Exception {
        WorkflowClient<Order> orders = engine.client(line);
        store.hold();
        orders.start("k1", ORDER, StartOptions.none());
        store.fail(new UnstorableException("too large", new IllegalStateException()));
        store.write();

        Instance failed = orders.await("k1", ANY, LONG);

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().orElseThrow().message()).isEqualTo("too large");
        assertThat(failed.failure().orElseThrow().node()).contains(A.class.getName());
    }

    @Test
    void aCallerIsToldThatNothingWasRecorded() throws Exception {
        WorkflowClient<Order> orders =
                engine.client(Flow.startingAt(Signal.class).dispatcher());
        Instance before = orders.start("k1", ORDER, StartOptions.none());
        store.hold();
        CompletableFuture<Instance> resumed = CompletableFuture.supplyAsync(
                () -> orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));
        store.fail(new StoreException("disk full"));

        assertThatThrownBy(resumed::get)
                .cause()
                .isInstanceOf(StoreException.class)
                .hasMessage("disk full");
        assertThat(orders.get("k1", ANY).orElseThrow().history()).isEqualTo(before.history());
    }

    @Test
    void anEngineLetsGoOfARunThatAnotherHasTakenOver() {
        Dispatcher<Order> twice = Flow.startingAt(Signal.class)
                .on(Signal.Given.class, Approval.class)
                .timeout(Approval.class, Duration.ofDays(1))
                .dispatcher();
        WorkflowClient<Order> orders = engine.client(twice);
        orders.start("k1", ORDER, StartOptions.none());
        try (WorkflowEngine other = world.builder().store(store).workflow(twice).start()) {
            other.client(twice).resume("k1", ANY, new Signal.Given("ana"), Optional.empty());

            Instance seen = orders.resume("k1", ANY, new Approval.Approved("bob"), Optional.empty());

            assertThat(seen.status()).isEqualTo(Status.COMPLETED);
            assertThat(seen.outcome(Signal.class)).contains(new Signal.Given("ana"));
        }
    }
}
