package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.IfRunning;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A second engine takes up what the first one left in the store. */
@Timeout(30)
class RecoveryTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void runsAgainTheStepThatWasUnderWayAndNoOther() throws Exception {
        List<String> keys = new CopyOnWriteArrayList<>();
        List<String> firsts = new CopyOnWriteArrayList<>();
        Gate gate = new Gate(arguments -> new B.Done("never"));
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class)
                .on(A.Done.class, B.class)
                .takes(B.class, Flow.input(), Flow.outcome(A.Done.class, false), Flow.context())
                .dispatcher();
        world.step(A.class, arguments -> {
            firsts.add("run");
            return new A.Done("a");
        });
        world.step(B.class, arguments -> {
            keys.add(arguments.context().idempotencyKey() + " "
                    + arguments.context().attempt());
            return gate.run(arguments);
        });
        world.client(dispatcher).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        world.crash();

        world.step(B.class, arguments -> {
            keys.add(arguments.context().idempotencyKey() + " "
                    + arguments.context().attempt());
            return new B.Done(arguments.get(0, Order.class) + " " + arguments.get(1, A.Done.class));
        });
        world.restart(dispatcher);

        Instance done = world.client(dispatcher).await("k1", ANY, LONG);
        assertThat(done.result()).containsExactly(new B.Done("Order[item=book, amount=3] Done[text=a]"));
        assertThat(firsts).hasSize(1);
        assertThat(keys).hasSize(2);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
    }

    @Test
    void keepsDelaysAwaitsAndTheirTimeouts() {
        Dispatcher<Order> dispatcher = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofDays(7))
                .on(Approval.Expired.class, Duration.ofDays(1), C.class)
                .dispatcher();
        world.client(dispatcher).start("k1", ORDER, StartOptions.delay(Duration.ofDays(1)));

        world.restart(dispatcher);
        world.clock.advance(Duration.ofDays(1));
        assertThat(status(dispatcher)).isEqualTo(Status.WAITING);
        world.restart(dispatcher);
        world.clock.advance(Duration.ofDays(7));
        assertThat(world.client(dispatcher).get("k1", ANY).orElseThrow().outcome(Approval.class))
                .contains(new Approval.Expired());
        world.restart(dispatcher);
        assertThat(status(dispatcher)).isEqualTo(Status.WAITING);
        world.clock.advance(Duration.ofDays(1));

        assertThat(world.client(dispatcher).await("k1", ANY, LONG).result()).containsExactly(new C.Done("C"));
    }

    private Status status(Dispatcher<Order> dispatcher) {
        return world.client(dispatcher).get("k1", ANY).orElseThrow().status();
    }

    @Test
    void catchesUpOnWhatBecameDueMeanwhile() {
        Dispatcher<Order> dispatcher = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofDays(7))
                .dispatcher();
        world.client(dispatcher).start("k1", ORDER, StartOptions.none());
        world.close();

        world.clock.advance(Duration.ofDays(30));
        world.restart(dispatcher);

        assertThat(world.client(dispatcher).await("k1", ANY, LONG).result()).containsExactly(new Approval.Expired());
    }

    @Test
    void countsAttemptsOn() throws Exception {
        LinkedBlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
        world.step(A.class, arguments -> {
            attempts.add(arguments.context().attempt());
            throw new IllegalStateException("always");
        });
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class)
                .takes(A.class, Flow.context())
                .retries(A.class, 2, Duration.ofMinutes(1))
                .dispatcher();
        WorkflowClient<Order> orders = world.client(dispatcher);
        orders.start("k1", ORDER, StartOptions.none());
        assertThat(attempts.take()).isEqualTo(1);
        while (orders.get("k1", ANY).orElseThrow().history().size() < 2) {
            Thread.onSpinWait();
        }

        world.restart(dispatcher);
        assertThat(attempts).isEmpty();
        world.clock.advance(Duration.ofMinutes(1));

        Instance failed = world.client(dispatcher).await("k1", ANY, LONG);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().orElseThrow().attempts()).isEqualTo(2);
        assertThat(failed.history())
                .extracting(HistoryEntry::what)
                .containsExactly(What.STARTED, What.ATTEMPT_FAILED, What.STEP_FAILED);
    }

    @Test
    void keepsEventsThatCameEarlyAndTheirIds() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class)
                .on(A.Done.class, Signal.class)
                .on(Signal.Given.class, Approval.class)
                .timeout(Approval.class, Duration.ofDays(1))
                .dispatcher();
        WorkflowClient<Order> orders = world.client(dispatcher);
        orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.of("e1"));
        world.crash();

        world.step(A.class, arguments -> new A.Done("again"));
        world.restart(dispatcher);
        WorkflowClient<Order> after = world.client(dispatcher);
        after.resume("k1", ANY, new Signal.Given("ana"), Optional.of("e1"));
        while (after.get("k1", ANY).orElseThrow().status() != Status.WAITING) {
            Thread.onSpinWait();
        }

        Instance waiting = after.get("k1", ANY).orElseThrow();
        assertThat(waiting.outcome(Signal.class)).contains(new Signal.Given("ana"));
        assertThat(waiting.history()).extracting(HistoryEntry::what).containsOnlyOnce(What.EVENT_RECEIVED);
    }

    @Test
    void findsEndedInstancesOfBefore() {
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class).dispatcher();
        Instance started = world.client(dispatcher).start("k1", ORDER, StartOptions.none());
        Instance done = world.client(dispatcher).await("k1", ANY, LONG);

        world.restart(dispatcher);

        Instance again = world.engine().instance(started.runId()).orElseThrow();
        assertThat(again.status()).isEqualTo(Status.COMPLETED);
        assertThat(again.result()).containsExactly(new A.Done("A"));
        assertThat(again.history()).isEqualTo(done.history());
        assertThat(again.updatedAt()).isEqualTo(done.updatedAt());
    }

    @Test
    void keepsKeysTakenOverARestart() {
        Dispatcher<Order> dispatcher =
                Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, Flow.startingAt(Signal.class));
        Instance before = world.client(dispatcher).start("k1", ORDER, StartOptions.none());

        world.restart(dispatcher);
        Instance same = world.client(dispatcher).start("k1", ORDER, StartOptions.ifRunning(IfRunning.RETURN));

        assertThat(same.runId()).isEqualTo(before.runId());
    }
}
