package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.InvalidKeyException;
import dev.parasol.runtime.error.NotRerunnableException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.D;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Origin;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RerunTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final AtomicBoolean broken = new AtomicBoolean(true);

    @AfterEach
    void close() {
        world.close();
    }

    /** A, then B and C side by side, then D, which fails at first. */
    private Flow diamond() {
        world.step(A.class, arguments -> {
            ran.add("A");
            return new A.Done("a");
        });
        world.step(B.class, arguments -> {
            ran.add("B");
            return new B.Done("b");
        });
        world.step(C.class, arguments -> {
            ran.add("C");
            return new C.Done("c");
        });
        world.step(D.class, arguments -> {
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            return new D.Done(arguments.get(0, Order.class) + " " + arguments.get(1, B.Done.class) + " "
                    + arguments.get(2, C.Done.class));
        });
        return Flow.startingAt(A.class)
                .on(A.Done.class, B.class, C.class)
                .on(B.Done.class, D.class)
                .on(C.Done.class, D.class)
                .takes(D.class, Flow.input(), Flow.outcome(B.Done.class, false), Flow.outcome(C.Done.class, false));
    }

    private WorkflowClient<Order> failed(StartOptions options) {
        WorkflowClient<Order> orders = world.client(diamond().dispatcher());
        orders.start("k1", ORDER, options);
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.FAILED);
        ran.clear();
        broken.set(false);
        return orders;
    }

    @Test
    void runsTheStepAndWhatFollowsAgainWithWhatWasRecordedBefore() {
        WorkflowClient<Order> orders = failed(StartOptions.none());

        Instance rerun = orders.rerun("k1", ANY, B.class, "k2");
        Instance done = orders.await("k2", ANY, LONG);

        assertThat(ran).containsExactly("B");
        assertThat(done.runId()).isEqualTo(rerun.runId());
        assertThat(done.id()).isEqualTo("order::k2");
        assertThat(done.key()).isEqualTo("k2");
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.failure()).isEmpty();
        assertThat(done.result()).containsExactly(new D.Done("Order[item=book, amount=3] Done[text=b] Done[text=c]"));
        assertThat(orders.get("k1", ANY).orElseThrow().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void beginsWithACopyOfTheHistoryThatSaysWhereItIsFrom() {
        WorkflowClient<Order> orders = failed(StartOptions.none());
        Instance original = orders.get("k1", ANY).orElseThrow();
        world.clock.advance(HOUR);

        Instance rerun = orders.rerun("k1", ANY, D.class, "k2");

        List<HistoryEntry> copied = rerun.history().subList(0, 4);
        assertThat(copied)
                .extracting(HistoryEntry::what)
                .containsExactly(What.STARTED, What.ENDED, What.ENDED, What.ENDED);
        assertThat(copied).extracting(HistoryEntry::seq).containsExactly(1, 2, 3, 4);
        assertThat(copied.get(0).origin()).contains(new Origin(original.runId(), D.class.getName()));
        assertThat(copied.get(0).at()).isEqualTo(original.startedAt().plus(HOUR));
        assertThat(copied.subList(1, 4)).isEqualTo(original.history().subList(1, 4));
        assertThat(original.history()).extracting(HistoryEntry::origin).containsOnly(Optional.empty());
        assertThat(rerun.startedAt()).isEqualTo(original.startedAt().plus(HOUR));
        assertThat(rerun.updatedAt()).isAfterOrEqualTo(rerun.startedAt());
    }

    @Test
    void isThereAfterARestart() {
        WorkflowClient<Order> orders = failed(StartOptions.none());
        Instance rerun = orders.rerun("k1", ANY, D.class, "k2");
        Instance done = orders.await("k2", ANY, LONG);

        world.restart(diamond().dispatcher());

        assertThat(world.engine().instance(rerun.runId()).orElseThrow().history())
                .isEqualTo(done.history());
    }

    @Test
    void hasTheAttributesTelemetryAndVersion() {
        failed(StartOptions.attribute("tenant", "acme").telemetry(Map.of("traceparent", "00-1")));
        Instance original = world.client(diamond().dispatcher()).get("k1", ANY).orElseThrow();

        Instance rerun = world.engine().rerun(original.runId(), D.class.getName(), "k2");

        assertThat(rerun.attributes()).containsEntry("tenant", "acme");
        assertThat(rerun.version()).isEqualTo(original.version());
        assertThat(rerun.fingerprint()).isEqualTo(original.fingerprint());
        assertThat(world.store.find(rerun.runId()).orElseThrow().run().telemetry())
                .containsEntry("traceparent", "00-1");
    }

    @Test
    void staysOnTheGraphThatTheFirstInstanceStartedOn() {
        Flow before = Flow.startingAt(A.class).on(A.Done.class, B.class).on(B.Done.class, C.class);
        Instance original = world.client(before.dispatcher()).start("k1", ORDER, StartOptions.none());
        world.engine().await(original.runId(), LONG);
        Dispatcher<Order> edited = Flow.startingAt(A.class)
                .on(A.Done.class, Signal.class)
                .on(Signal.Given.class, B.class)
                .on(B.Done.class, C.class)
                .dispatcher();

        world.restart(edited);
        Instance rerun = world.client(edited).rerun("k1", ANY, B.class, "k2");
        world.restart(edited);

        Instance done = world.engine().await(rerun.runId(), LONG);
        assertThat(done.fingerprint())
                .isEqualTo(original.fingerprint())
                .isNotEqualTo(edited.definition(1).fingerprint());
        assertThat(done.result()).containsExactly(new C.Done("C"));
        assertThat(done.outcome(Signal.class)).isEmpty();
    }

    @Test
    void countsATimeoutOfTheInstanceFromTheRerun() {
        Dispatcher<Order> dispatcher =
                Flow.startingAt(A.class).on(A.Done.class, Signal.class).dispatcher();
        WorkflowClient<Order> orders = world.client(dispatcher);
        orders.start("k1", ORDER, StartOptions.timeout(HOUR).delay(HOUR));
        world.clock.advance(HOUR);
        while (orders.get("k1", ANY).orElseThrow().awaiting().isEmpty()) {
            Thread.onSpinWait();
        }
        world.clock.advance(HOUR);
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.FAILED);

        Instance rerun = orders.rerun("k1", ANY, Signal.class, "k2");
        assertThat(rerun.status()).isEqualTo(Status.WAITING);
        world.clock.advance(HOUR.minusSeconds(1));
        assertThat(orders.get("k2", ANY).orElseThrow().status()).isEqualTo(Status.WAITING);
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(orders.await("k2", ANY, LONG).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void mayBeginFromAnInstanceThatIsStillActive() {
        WorkflowClient<Order> orders = world.client(
                Flow.startingAt(A.class).on(A.Done.class, Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        while (orders.get("k1", ANY).orElseThrow().awaiting().isEmpty()) {
            Thread.onSpinWait();
        }

        orders.rerun("k1", ANY, Signal.class, "k2");
        orders.resume("k2", ANY, new Signal.Given("ana"), Optional.empty());

        assertThat(orders.await("k2", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        assertThat(orders.get("k1", ANY).orElseThrow().status()).isEqualTo(Status.WAITING);
    }

    @Test
    void takesTheKeyOfAnInstanceThatHasEnded() {
        WorkflowClient<Order> orders = failed(StartOptions.none());

        Instance rerun = orders.rerun("k1", ANY, D.class, "k1");

        assertThat(orders.await("k1", ANY, LONG).runId()).isEqualTo(rerun.runId());
    }

    @Test
    void isRefusedWhereTheKeyIsTakenOrCannotBe() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        Instance holder = orders.start("k1", ORDER, StartOptions.none());

        assertThatThrownBy(() -> orders.rerun("k1", ANY, Signal.class, "k1"))
                .isInstanceOfSatisfying(
                        AlreadyRunningException.class,
                        taken -> assertThat(taken.runningRunId()).isEqualTo(holder.runId()));
        assertThatThrownBy(() -> orders.rerun("k1", ANY, Signal.class, "a::b")).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> orders.rerun("k2", ANY, Signal.class, "k3"))
                .isInstanceOf(UnknownInstanceException.class);
        assertThatThrownBy(() -> world.engine().rerun("nowhere", Signal.class.getName(), "k3"))
                .isInstanceOf(UnknownInstanceException.class)
                .hasMessage("there is no run nowhere");
    }

    @Test
    void saysFromWhereItCanBeginInstead() {
        WorkflowClient<Order> orders = failed(StartOptions.none());
        String reached = "it can be run anew from %s, %s, %s, %s"
                .formatted(A.class.getName(), B.class.getName(), C.class.getName(), D.class.getName());

        assertThatThrownBy(() -> orders.rerun("k1", ANY, Signal.class, "k2"))
                .isInstanceOf(NotRerunnableException.class)
                .hasMessage(
                        "order::k1 (v1): its graph has no step or await " + Signal.class.getName() + "; " + reached);
        assertThat(orders.get("k2", ANY)).isEmpty();
    }

    @Test
    void isReachedByItsRunIdWhereKeysHaveNoLimit() {
        Dispatcher<Order> dispatcher = Flow.dispatcher(Orders.class, UniqueScope.NONE, Flow.startingAt(Signal.class));
        Instance original = world.client(dispatcher).start("k1", ORDER, StartOptions.none());

        Instance rerun = world.engine().rerun(original.runId(), Signal.class.getName(), "k1");

        assertThat(rerun.id()).startsWith("order::k1::").isNotEqualTo(original.id());
        assertThat(rerun.key()).isEqualTo("k1");
    }

    @Test
    void needsTheWorkflowsCode() {
        Instance original =
                world.client(Flow.startingAt(Signal.class).dispatcher()).start("k1", ORDER, StartOptions.none());

        world.restart();

        assertThatThrownBy(() -> world.engine().rerun(original.runId(), Signal.class.getName(), "k2"))
                .isInstanceOf(IncompleteBuildException.class)
                .hasMessageContaining("this process has no code for " + Orders.class.getName())
                .hasMessageContaining("WorkflowEngine.builder().workflow(...)");
    }
}
