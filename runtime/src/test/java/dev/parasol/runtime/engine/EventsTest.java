package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.error.AmbiguousInstanceException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventsTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Optional<String> NO_ID = Optional.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Flow approval() {
        return Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofDays(7))
                .on(Approval.Approved.class, A.class);
    }

    @Test
    void anEventEndsItsAwait() {
        WorkflowClient<Order> orders = world.client(approval().dispatcher());
        Instance waiting = orders.start("k1", ORDER, StartOptions.none());
        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        assertThat(waiting.active()).containsExactly(Approval.class.getName());
        assertThat(waiting.awaiting()).contains(Approval.Approved.class.getName(), Approval.Declined.class.getName());

        orders.resume("k1", ANY, new Approval.Approved("ana"), NO_ID);
        Instance done = orders.await("k1", ANY, LONG);

        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.outcome(Approval.class)).contains(new Approval.Approved("ana"));
        assertThat(done.result()).containsExactly(new A.Done("A"));
        HistoryEntry received = done.history().get(1);
        assertThat(received.what()).isEqualTo(What.EVENT_RECEIVED);
        assertThat(received.node()).contains(Approval.class.getName());
        assertThat(received.outcome()).contains(Approval.Approved.class.getName());
    }

    @Test
    void anEventThatComesEarlyIsKeptForItsAwait() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        WorkflowClient<Order> orders = world.client(
                Flow.startingAt(A.class).on(A.Done.class, Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        Instance early = orders.resume("k1", ANY, new Signal.Given("ana"), NO_ID);
        assertThat(early.status()).isEqualTo(Status.RUNNING);
        gate.open();

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new Signal.Given("ana"));
    }

    @Test
    void anEventSentTwiceIsDeliveredOnce() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(Signal.class)
                .on(Signal.Given.class, Approval.class)
                .timeout(Approval.class, Duration.ofDays(1))
                .dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.of("e1"));
        Instance again = orders.resume("k1", ANY, new Signal.Given("ana"), Optional.of("e1"));

        assertThat(again.history()).extracting(HistoryEntry::what).containsOnlyOnce(What.EVENT_RECEIVED);
        assertThatThrownBy(() -> orders.resume("k1", ANY, new Signal.Given("bob"), Optional.of("e2")))
                .isInstanceOf(UnexpectedEventException.class);
    }

    @Test
    void anEventThatNobodyAwaitsIsRefusedAndChangesNothing() {
        WorkflowClient<Order> orders = world.client(approval().dispatcher());
        Instance before = orders.start("k1", ORDER, StartOptions.none());

        assertThatThrownBy(() -> orders.resume("k1", ANY, new Signal.Given("ana"), NO_ID))
                .isInstanceOf(UnexpectedEventException.class)
                .hasMessageContaining("order::k1 (v1): Signal.Given is not awaited")
                .hasMessageContaining("Approval.Approved");

        assertThat(orders.get("k1", ANY).orElseThrow().history()).isEqualTo(before.history());
    }

    @Test
    void anEventForAnEndedInstanceIsRefused() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        orders.resume("k1", ANY, new Signal.Given("ana"), NO_ID);

        assertThatThrownBy(() -> orders.resume("k1", ANY, new Signal.Given("bob"), NO_ID))
                .isInstanceOf(UnexpectedEventException.class)
                .hasMessageContaining("COMPLETED");
    }

    @Test
    void anEventForAKeyThatWasNeverStartedIsRefused() {
        WorkflowClient<Order> orders = world.client(approval().dispatcher());

        assertThatThrownBy(() -> orders.resume("nobody", ANY, new Approval.Approved("ana"), NO_ID))
                .isInstanceOf(UnknownInstanceException.class)
                .hasMessageContaining("order::nobody");
    }

    @Test
    void anAwaitThatTakesTooLongEndsInItsRecordForThat() {
        WorkflowClient<Order> orders = world.client(approval().dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        world.clock.advance(Duration.ofDays(6));
        assertThat(orders.get("k1", ANY)).map(Instance::status).contains(Status.WAITING);
        world.clock.advance(Duration.ofDays(1));

        Instance done = orders.await("k1", ANY, LONG);
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.result()).containsExactly(new Approval.Expired());
    }

    @Test
    void anAwaitTimesOutThoughTheClockIsSetBackJustThen() {
        AtomicBoolean back = new AtomicBoolean();
        Clock clock = new Clock() {
            @Override
            public Instant now() {
                return back.get() ? world.clock.now().minusSeconds(1) : world.clock.now();
            }

            @Override
            public Alarm schedule(Instant at, Runnable task) {
                return world.clock.schedule(at, () -> {
                    back.set(true);
                    task.run();
                });
            }
        };
        try (WorkflowEngine engine = world.builder().clock(clock).start()) {
            WorkflowClient<Order> orders = engine.client(Flow.startingAt(Approval.class)
                    .timeout(Approval.class, Duration.ofDays(7))
                    .dispatcher());
            orders.start("k1", ORDER, StartOptions.none());

            world.clock.advance(Duration.ofDays(7));

            assertThat(orders.get("k1", ANY).orElseThrow().result()).containsExactly(new Approval.Expired());
        }
    }

    @Test
    void twoParallelAwaitsResumedInEitherOrder() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class)
                .on(A.Done.class, Approval.class, Signal.class)
                .timeout(Approval.class, Duration.ofDays(7))
                .on(Approval.Approved.class, B.class)
                .on(Signal.Given.class, B.class)
                .dispatcher());

        for (boolean approvalFirst : List.of(true, false)) {
            String key = "approvalFirst-" + approvalFirst;
            orders.start(key, ORDER, StartOptions.none());
            Object approved = new Approval.Approved("ana");
            Object given = new Signal.Given("bob");
            orders.resume(key, ANY, approvalFirst ? approved : given, NO_ID);
            orders.resume(key, ANY, approvalFirst ? given : approved, NO_ID);

            Instance done = orders.await(key, ANY, LONG);
            assertThat(done.result()).describedAs(key).containsExactly(new B.Done("B"));
        }
    }

    @Test
    void aDelayedEdgeIsTakenWhenItsTimeHasCome() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(Signal.class)
                .on(Signal.Given.class, Duration.ofHours(24), C.class)
                .dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        orders.resume("k1", ANY, new Signal.Given("ana"), NO_ID);

        world.clock.advance(Duration.ofHours(23));
        assertThat(orders.get("k1", ANY)).map(Instance::status).contains(Status.WAITING);
        world.clock.advance(Duration.ofHours(1));

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new C.Done("C"));
    }

    @Test
    void aKeyThatIsActiveOnTwoVersionsHasToNameOne() {
        WorkflowClient<Order> orders = world.client(Flow.dispatcher(
                Orders.class,
                UniqueScope.VERSION,
                Flow.startingAt(Signal.class),
                Flow.startingAt(Signal.class).on(Signal.Given.class, A.class)));
        orders.start("k1", ORDER, StartOptions.version(1));
        orders.start("k1", ORDER, StartOptions.version(2));

        assertThatThrownBy(() -> orders.resume("k1", ANY, new Signal.Given("ana"), NO_ID))
                .isInstanceOf(AmbiguousInstanceException.class)
                .hasMessageContaining("order::k1 is active on versions [1, 2]");
        orders.resume("k1", OptionalInt.of(1), new Signal.Given("ana"), NO_ID);

        assertThat(orders.get("k1", OptionalInt.of(1))).map(Instance::status).contains(Status.COMPLETED);
        assertThat(orders.get("k1", ANY)).map(Instance::version).contains(2);
    }
}
