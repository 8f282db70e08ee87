package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.TwoNodes.stepBesideAnAwait;
import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.HeldStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Refunds;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.TappedStore;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When callers get along without asking the store which run their key means, and whether it has ended. */
@Timeout(30)
class HandTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Signal.Given GIVEN = new Signal.Given("ana");

    private final World world = new World();
    private final Gate gate = new Gate(arguments -> new B.Done("done"));
    private final HeldStore held = new HeldStore();
    private final TappedStore store = new TappedStore(held);
    private WorkflowEngine engine;

    @BeforeEach
    void open() {
        engine = start(store.store());
    }

    private WorkflowEngine start(Store on) {
        return world.step(B.class, gate).builder().store(on).lease(LEASE).start();
    }

    @AfterEach
    void close() {
        gate.open();
        engine.close();
    }

    /** An instance inside of a step, with an await beside it. */
    private WorkflowClient<Order> insideOfAStep() throws InterruptedException {
        return insideOfAStep(stepBesideAnAwait());
    }

    private WorkflowClient<Order> insideOfAStep(Dispatcher<Order> code) throws InterruptedException {
        WorkflowClient<Order> orders = engine.client(code);
        orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        return orders;
    }

    private CompletableFuture<Instance> awaited(WorkflowClient<Order> orders) {
        int before = world.clock.waiting();
        CompletableFuture<Instance> end = CompletableFuture.supplyAsync(() -> orders.await("k1", ANY, LONG));
        while (world.clock.waiting() == before) {
            Thread.onSpinWait();
        }
        return end;
    }

    private int questions() {
        return store.calls("find");
    }

    @Test
    void aRunInHandIsResumedAndAwaitedWithoutAQuestion() throws Exception {
        WorkflowClient<Order> orders = insideOfAStep();
        CompletableFuture<Instance> end = awaited(orders);

        orders.resume("k1", ANY, GIVEN, Optional.empty());
        gate.open();

        assertThat(end.get().status()).isEqualTo(Status.COMPLETED);
        assertThat(questions()).as("questions about runs").isZero();
    }

    @Test
    void aRunAtRestIsAskedFor() {
        WorkflowClient<Order> orders =
                engine.client(Flow.startingAt(Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        orders.resume("k1", ANY, GIVEN, Optional.empty());

        assertThat(questions()).as("questions about runs").isPositive();
    }

    @Test
    void aRunWhoseEndIsBeingWrittenIsAskedFor() throws Exception {
        WorkflowClient<Order> orders = insideOfAStep(Flow.startingAt(B.class).dispatcher());
        held.hold();
        gate.open();
        held.awaitHeld();

        CompletableFuture<Instance> end = awaited(orders);

        assertThat(questions()).as("questions about runs").isPositive();
        held.write();
        assertThat(end.get().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whoMayHaveLostHisLeaseAsks() throws Exception {
        WorkflowClient<Order> orders = insideOfAStep();
        store.fail("renew");
        world.clock.advance(LEASE);

        orders.resume("k1", ANY, GIVEN, Optional.empty());

        assertThat(questions()).as("questions about runs").isPositive();
    }

    @Test
    void aKeyOfAnotherWorkflowIsNotMeant() throws Exception {
        Dispatcher<Order> running = Flow.dispatcher(Orders.class, UniqueScope.GLOBAL, Flow.startingAt(B.class));
        Dispatcher<Order> other = Flow.dispatcher(Refunds.class, UniqueScope.GLOBAL, Flow.startingAt(A.class));
        insideOfAStep(running);

        assertThatThrownBy(() -> engine.client(other).await("k1", ANY, LONG))
                .isInstanceOf(UnknownInstanceException.class);
    }

    @Test
    void aVersionThatIsAskedForIsTheOnlyOneMeant() throws Exception {
        WorkflowClient<Order> orders = insideOfAStep();

        assertThatThrownBy(() -> orders.await("k1", OptionalInt.of(2), LONG))
                .isInstanceOf(UnknownInstanceException.class);
    }
}
