package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.MortalStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several engines on one store. */
@Timeout(30)
class NodesTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final World world = new World();
    private final List<WorkflowEngine> engines = new ArrayList<>();
    private final MortalStore oneStore = new MortalStore(world.store);

    /** A step that runs while an await waits beside it. */
    private static Dispatcher<Order> stepBesideAnAwait() {
        return Flow.startingAt(A.class).on(A.Done.class, B.class, Signal.class).dispatcher();
    }

    private static Dispatcher<Order> step() {
        return Flow.startingAt(A.class).dispatcher();
    }

    private WorkflowEngine engine(String name, MortalStore store, Dispatcher<?>... code) {
        WorkflowEngine.Builder builder =
                world.builder().nodeName(name).lease(LEASE).store(store).closeTimeout(Duration.ofMillis(1));
        for (Dispatcher<?> workflow : code) {
            builder.workflow(workflow);
        }
        WorkflowEngine engine = builder.start();
        engines.add(engine);
        return engine;
    }

    private WorkflowEngine one(Dispatcher<?>... code) {
        return engine("one", oneStore, code);
    }

    private WorkflowEngine two(Dispatcher<?>... code) {
        return engine("two", new MortalStore(world.store), code);
    }

    /** Calls while time goes by. */
    private <T> T whileTimePasses(Callable<T> call) throws Exception {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (RuntimeException plain) {
                throw plain;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        });
        while (!result.isDone()) {
            world.clock.advance(Duration.ofMillis(10));
            Thread.onSpinWait();
        }
        return Answers.get(result);
    }

    @AfterEach
    void close() throws Exception {
        for (WorkflowEngine engine : engines) {
            whileTimePasses(() -> {
                engine.close();
                return engine;
            });
        }
    }

    @Test
    void anEventThatIsSentToAnyNodeIsDeliveredByTheOneThatRunsTheInstance() throws Exception {
        Gate gate = new Gate(arguments -> new B.Done("b"));
        world.step(B.class, gate);
        WorkflowClient<Order> one = one().client(stepBesideAnAwait());
        WorkflowClient<Order> two = two().client(stepBesideAnAwait());
        one.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        Instance resumed = whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));

        assertThat(resumed.outcome(Signal.class)).contains(new Signal.Given("ana"));
        assertThat(resumed.history())
                .filteredOn(entry -> entry.what() == What.EVENT_RECEIVED)
                .extracting(HistoryEntry::by)
                .containsExactly("one");
        gate.open();
        assertThat(whileTimePasses(() -> two.await("k1", ANY, LONG)).result())
                .containsExactlyInAnyOrder(new B.Done("b"), new Signal.Given("ana"));
        assertThat(gate.interrupts()).isZero();
    }

    @Test
    void aQuestionThatGotLostIsAskedAnew() throws Exception {
        Gate gate = new Gate(arguments -> new B.Done("b"));
        world.step(B.class, gate);
        WorkflowClient<Order> one = one().client(stepBesideAnAwait());
        MortalStore twoStore = new MortalStore(world.store);
        WorkflowClient<Order> two = engine("two", twoStore).client(stepBesideAnAwait());
        one.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        twoStore.loseNextQuestion();

        Instance resumed = whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));

        assertThat(resumed.history())
                .filteredOn(entry -> entry.what() == What.EVENT_RECEIVED)
                .hasSize(1);
        gate.open();
    }

    @Test
    void aRefusalIsToldToTheCallerOnTheOtherNode() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        WorkflowClient<Order> one = one().client(step());
        WorkflowClient<Order> two = two().client(step());
        one.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        assertThatThrownBy(
                        () -> whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty())))
                .isInstanceOf(UnexpectedEventException.class)
                .hasMessageStartingWith("order::k1 (v1): ");
        gate.open();
    }

    @Test
    void aCancelInterruptsTheStepOnTheNodeThatRunsIt() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        WorkflowClient<Order> one = one().client(step());
        WorkflowClient<Order> two = two().client(step());
        one.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        Instance cancelled = whileTimePasses(() -> two.cancel("k1", ANY));

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        gate.awaitLeft();
        assertThat(gate.interrupts()).isEqualTo(1);
    }

    @Test
    void whatADeadNodeHadInHandIsTakenOverWhenItsLeaseHasEnded() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("never"));
        world.step(A.class, gate);
        one().client(step()).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        world.step(A.class, arguments -> new A.Done("by two"));
        WorkflowClient<Order> two = two(step()).client(step());

        oneStore.cutOff();
        world.clock.advance(LEASE.minusSeconds(1));
        assertThat(two.get("k1", ANY).orElseThrow().status()).isEqualTo(Status.RUNNING);
        Instance done = whileTimePasses(() -> two.await("k1", ANY, LONG));

        assertThat(done.result()).containsExactly(new A.Done("by two"));
        assertThat(done.history()).extracting(HistoryEntry::by).containsExactly("one", "two");
    }

    @Test
    void anEventForAnInstanceOfADeadNodeDoesNotWaitForTheNextRound() throws Exception {
        Gate gate = new Gate(arguments -> new B.Done("never"));
        world.step(B.class, gate);
        one().client(stepBesideAnAwait()).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        WorkflowClient<Order> two = two(stepBesideAnAwait()).client(stepBesideAnAwait());

        oneStore.cutOff();
        Instance resumed = whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));

        assertThat(resumed.outcome(Signal.class)).contains(new Signal.Given("ana"));
        gate.open();
    }

    @Test
    void ofTwoNodesThatRunTheSameStepOnlyOneRecordsIt() throws Exception {
        Gate slow = new Gate(arguments -> new A.Done("by one"));
        world.step(A.class, slow);
        WorkflowClient<Order> one = one().client(step());
        one.start("k1", ORDER, StartOptions.none());
        slow.awaitEntered();
        world.step(A.class, arguments -> new A.Done("by two"));
        WorkflowClient<Order> two = two(step()).client(step());

        oneStore.hide();
        whileTimePasses(() -> two.await("k1", ANY, LONG));
        slow.open();
        slow.awaitLeft();
        Instance seenByOne = whileTimePasses(() -> one.await("k1", ANY, LONG));

        assertThat(seenByOne.result()).containsExactly(new A.Done("by two"));
        assertThat(seenByOne.history()).extracting(HistoryEntry::what).containsExactly(What.STARTED, What.ENDED);
    }

    @Test
    void aNodeWithoutTheCodeLeavesAnInstanceToOneThatHasIt() throws Exception {
        Dispatcher<Order> delayed = step();
        WorkflowClient<Order> before = two(delayed).client(delayed);
        before.start("k1", ORDER, StartOptions.delay(Duration.ofDays(1)));
        one(); // has nothing registered, and there is no OrdersDispatcher to be found

        world.clock.advance(Duration.ofDays(1));

        Instance done = whileTimePasses(() -> before.await("k1", ANY, LONG));
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.history()).extracting(HistoryEntry::by).contains("two");
    }

    @Test
    void whatNoNodeHasCodeForIsStalledAndGoesOnWithTheNextNode() throws Exception {
        Dispatcher<Order> code = step();
        WorkflowEngine before = two(code);
        before.client(code).start("k1", ORDER, StartOptions.delay(Duration.ofDays(1)));
        WorkflowEngine bare = one();
        before.close();

        world.clock.advance(Duration.ofDays(1));

        Instance stalled =
                bare.query(InstanceQuery.all().status(Status.STALLED)).get(0);
        assertThat(stalled.missing()).containsExactly(dev.parasol.runtime.fixture.Orders.class.getName());
        WorkflowClient<Order> later = two(code).client(code);
        assertThat(whileTimePasses(() -> later.await("k1", ANY, LONG)).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void theInstancesOfANodeThatEndsGoOnElsewhereAtOnce() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("never"));
        world.step(A.class, gate);
        WorkflowEngine leaving = one();
        leaving.client(step()).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        world.step(A.class, arguments -> new A.Done("by two"));
        WorkflowClient<Order> two = two(step()).client(step());

        whileTimePasses(() -> {
            leaving.close();
            return leaving;
        });

        assertThat(whileTimePasses(() -> two.await("k1", ANY, LONG)).result()).containsExactly(new A.Done("by two"));
    }

    @Test
    void anyNodeFiresTheTimersOfInstancesAtRest() throws Exception {
        Dispatcher<Order> code = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofHours(1))
                .dispatcher();
        one(code).client(code).start("k1", ORDER, StartOptions.none());
        WorkflowClient<Order> two = two(code).client(code);

        oneStore.cutOff();
        world.clock.advance(Duration.ofHours(1));

        assertThat(whileTimePasses(() -> two.await("k1", ANY, LONG)).result()).containsExactly(new Approval.Expired());
    }

    @Test
    void whatWaitsIsNotInMemory() {
        Dispatcher<Order> code = Flow.startingAt(Signal.class).dispatcher();
        LocalEngine engine = (LocalEngine) one(code);
        WorkflowClient<Order> orders = engine.client(code);
        for (int key = 0; key < 100; key++) {
            orders.start("k" + key, ORDER, StartOptions.none());
        }
        assertThat(engine.inMemory()).isZero();

        orders.resume("k7", ANY, new Signal.Given("ana"), Optional.empty());

        assertThat(orders.get("k7", ANY).orElseThrow().status()).isEqualTo(Status.COMPLETED);
        assertThat(engine.inMemory()).isZero();
    }

    @Test
    void whatEndedLongAgoIsDeletedInBatches() {
        WorkflowEngine engine = world.builder().retention(Duration.ofDays(30)).start();
        engines.add(engine);
        Dispatcher<Order> code = Flow.startingAt(Signal.class).dispatcher();
        WorkflowClient<Order> orders = engine.client(code);
        for (int key = 0; key < 450; key++) {
            orders.start("k" + key, ORDER, StartOptions.none());
            if (key > 0) {
                orders.resume("k" + key, ANY, new Signal.Given("ana"), Optional.empty());
            }
        }

        world.clock.advance(Duration.ofDays(29));
        assertThat(orders.list(InstanceQuery.all().limit(1000))).hasSize(450);
        world.clock.advance(Duration.ofDays(2));
        assertThat(orders.list(InstanceQuery.all().limit(1000))).hasSize(250);
        world.clock.advance(Duration.ofMillis(100));
        world.clock.advance(Duration.ofMillis(100));

        assertThat(orders.list(InstanceQuery.all().limit(1000)))
                .extracting(Instance::key)
                .containsExactly("k0");
    }
}
