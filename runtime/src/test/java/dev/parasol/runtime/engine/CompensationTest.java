package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.D;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.Undoable;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CompensationTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final World world = new World();
    private final List<String> undone = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stuck = new AtomicBoolean();

    @AfterEach
    void close() {
        world.close();
    }

    /** A, then B, then C, which fails. */
    private Flow line() {
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> undo("A", arguments)));
        world.step(B.class, Undoable.of(new B.Done("b"), arguments -> undo("B", arguments)));
        world.step(C.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        return Flow.startingAt(A.class)
                .on(A.Done.class, B.class)
                .on(B.Done.class, C.class)
                .compensates(A.class, Flow.context())
                .compensates(B.class, Flow.context());
    }

    private Object undo(String step, Arguments arguments) {
        undone.add(step + " " + arguments.context().attempt());
        if (stuck.get()) {
            throw new IllegalStateException("stuck");
        }
        return "undone";
    }

    private Instance run(Flow flow) {
        return run(flow, StartOptions.none());
    }

    private Instance run(Flow flow, StartOptions options) {
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, options);
        return orders.await("k1", ANY, LONG);
    }

    @Test
    void undoesInReverseOrderOfCompletion() {
        Instance ended = run(line());

        assertThat(undone).containsExactly("B 1", "A 1");
        assertThat(ended.status()).isEqualTo(Status.COMPENSATED);
        assertThat(ended.failure().orElseThrow().node()).contains(C.class.getName());
        assertThat(ended.failure().orElseThrow().message()).isEqualTo("broken");
        assertThat(ended.history())
                .extracting(HistoryEntry::what)
                .containsExactly(
                        What.STARTED, What.ENDED, What.ENDED, What.STEP_FAILED, What.COMPENSATED, What.COMPENSATED);
        assertThat(ended.history().get(4).node()).contains(B.class.getName());
    }

    @Test
    void handsOverWhatTheStepHadAndWhatItEndedIn() {
        Flow flow = line().compensates(
                        B.class,
                        Flow.input(),
                        Flow.outcome(A.Done.class, false),
                        Flow.outcome(B.Done.class, false),
                        Flow.outcome(B.Other.class, true));
        world.step(
                B.class,
                Undoable.of(
                        new B.Done("b"),
                        arguments -> undone.add(arguments.get(0, Order.class) + " "
                                + arguments.get(1, A.Done.class) + " " + arguments.get(2, B.Done.class) + " "
                                + arguments.find(3, B.Other.class))));

        run(flow);

        assertThat(undone)
                .containsExactly("Order[item=book, amount=3] Done[text=a] Done[text=b] Optional.empty", "A 1");
    }

    @Test
    void hasAnIdempotencyKeyOfItsOwn() {
        List<String> keys = new CopyOnWriteArrayList<>();
        Flow flow = line().takes(A.class, Flow.context()).retries(A.class, 2, MINUTE);
        world.step(
                A.class,
                new Undoable(
                        arguments -> {
                            keys.add(arguments.context().idempotencyKey());
                            return new A.Done("a");
                        },
                        arguments -> {
                            keys.add(arguments.context().idempotencyKey());
                            throw new IllegalStateException("stuck");
                        }));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        awaitWhat(orders, What.COMPENSATION_ATTEMPT_FAILED);
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        String own = "order::k1/" + started.runId() + "/" + A.class.getName();
        assertThat(keys).containsExactly(own, own + "/compensate", own + "/compensate");
    }

    private static void awaitWhat(WorkflowClient<Order> orders, What what) {
        while (orders.get("k1", ANY).orElseThrow().history().stream().noneMatch(entry -> entry.what() == what)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isTriedAgainAsTheStepsPolicySays() {
        stuck.set(true);
        WorkflowClient<Order> orders =
                world.client(line().retries(B.class, 2, MINUTE).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        awaitWhat(orders, What.COMPENSATION_ATTEMPT_FAILED);
        Instance between = orders.get("k1", ANY).orElseThrow();
        assertThat(between.status()).isEqualTo(Status.RUNNING);
        assertThat(between.active()).containsExactly(B.class.getName());
        assertThat(between.failure().orElseThrow().message()).isEqualTo("broken");

        stuck.set(false);
        world.clock.advance(MINUTE);

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("B 1", "B 2", "A 1");
    }

    @Test
    void failsWhenItsAttemptsAreSpentAndContinuesWithARetry() {
        stuck.set(true);
        Instance failed = run(line());
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().orElseThrow().node()).contains(B.class.getName());
        assertThat(failed.failure().orElseThrow().message())
                .isEqualTo("its compensation failed: stuck; it was compensated because " + C.class.getName()
                        + " had failed: broken");
        stuck.set(false);

        world.engine().retry(failed.runId());
        Instance ended = world.engine().await(failed.runId(), LONG);

        assertThat(ended.status()).isEqualTo(Status.COMPENSATED);
        assertThat(ended.failure().orElseThrow().message()).isEqualTo("broken");
        assertThat(undone).containsExactly("B 1", "B 2", "A 1");
        assertThat(ended.history())
                .extracting(HistoryEntry::what)
                .endsWith(What.COMPENSATION_FAILED, What.RETRIED, What.COMPENSATED, What.COMPENSATED);
    }

    @Test
    void continuesWhereItWasAfterARestart() throws Exception {
        Flow flow = line();
        Gate gate = new Gate(arguments -> "never");
        world.step(A.class, Undoable.of(new A.Done("a"), gate));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        crash();

        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> undo("A", arguments)));
        world.restart(flow.dispatcher());

        assertThat(world.engine().await(started.runId(), LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("B 1", "A 1");
    }

    /** Closes without waiting for what runs. */
    private void crash() throws InterruptedException {
        Thread passing = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                world.clock.advance(Duration.ofSeconds(1));
            }
        });
        passing.start();
        world.close();
        passing.interrupt();
        passing.join();
    }

    @Test
    void aCancelInterruptsItAndNothingMoreIsUndone() throws Exception {
        Flow flow = line();
        Gate gate = new Gate(arguments -> "never");
        world.step(B.class, Undoable.of(new B.Done("b"), gate));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        Instance cancelled = orders.cancel("k1", ANY);
        gate.awaitLeft();

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(gate.interrupts()).isEqualTo(1);
        world.restart(flow.dispatcher());
        assertThat(world.client(flow.dispatcher()).get("k1", ANY).orElseThrow().history())
                .isEqualTo(cancelled.history());
        assertThat(undone).isEmpty();
    }

    @Test
    void hasTheStepsTimeout() throws Exception {
        Flow flow = line().timeout(B.class, MINUTE);
        Gate gate = new Gate(arguments -> "never");
        world.step(B.class, Undoable.of(new B.Done("b"), gate));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        world.clock.advance(MINUTE);

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().message())
                .startsWith("its compensation failed: took longer than PT1M;");
    }

    @Test
    void followsATimeoutOfTheInstance() throws Exception {
        Flow flow = line();
        Gate gate = new Gate(arguments -> new C.Done("never"));
        world.step(C.class, gate);
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, StartOptions.timeout(MINUTE));
        gate.awaitEntered();

        world.clock.advance(MINUTE);
        Instance ended = orders.await("k1", ANY, LONG);

        assertThat(ended.status()).isEqualTo(Status.COMPENSATED);
        assertThat(ended.failure().orElseThrow().message()).isEqualTo("the instance took longer than PT1M");
        assertThat(undone).containsExactly("B 1", "A 1");
    }

    @Test
    void undoesParallelBranchesInTheOrderInWhichTheyEnded() throws Exception {
        Gate late = new Gate(arguments -> new B.Done("b"));
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> undo("A", arguments)));
        world.step(B.class, new Undoable(late, arguments -> undo("B", arguments)));
        world.step(C.class, Undoable.of(new C.Done("c"), arguments -> undo("C", arguments)));
        world.step(D.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        Flow flow = Flow.startingAt(A.class)
                .on(A.Done.class, B.class, C.class)
                .on(C.Done.class, D.class)
                .compensates(A.class, Flow.context())
                .compensates(B.class, Flow.context())
                .compensates(C.class, Flow.context());
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, StartOptions.failFast(false));
        awaitWhat(orders, What.STEP_FAILED);
        assertThat(undone).isEmpty();
        late.open();

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("B 1", "C 1", "A 1");
    }

    @Test
    void mayGoOnElsewhere() {
        CompletableFuture<String> elsewhere = new CompletableFuture<>();
        Flow flow = line();
        world.step(B.class, Undoable.of(new B.Done("b"), arguments -> elsewhere));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        elsewhere.completeExceptionally(new IllegalArgumentException("not there"));

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().type())
                .isEqualTo(IllegalArgumentException.class.getName());
        assertThat(undone).isEmpty();
    }

    @Test
    void isOverAtOnceWhereNoCompletedStepCanBeUndone() {
        line();

        Instance ended = run(Flow.startingAt(A.class)
                .on(A.Done.class, C.class)
                .compensates(C.class)
                .compensating());

        assertThat(ended.status()).isEqualTo(Status.COMPENSATED);
        assertThat(ended.history()).extracting(HistoryEntry::what).endsWith(What.STEP_FAILED);
    }

    @Test
    void givesTheKeyBackAndCanNeitherBeRetriedNorCancelled() {
        WorkflowClient<Order> orders = world.client(line().dispatcher());
        Instance ended = run(line());

        assertThatThrownBy(() -> orders.retry("k1", ANY))
                .isInstanceOf(NotRetryableException.class)
                .hasMessageContaining("COMPENSATED");
        assertThatThrownBy(() -> orders.cancel("k1", ANY))
                .isInstanceOf(NotCancellableException.class)
                .hasMessageContaining("COMPENSATED");
        assertThat(orders.start("k1", ORDER, StartOptions.none()).runId()).isNotEqualTo(ended.runId());
    }

    @Test
    void keepsTheKeyAndRefusesEventsWhileItLasts() throws Exception {
        Flow flow = line().on(A.Done.class, B.class, Signal.class);
        Gate gate = new Gate(arguments -> "undone");
        world.step(B.class, Undoable.of(new B.Done("b"), gate));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();

        assertThatThrownBy(() -> orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()))
                .isInstanceOf(UnexpectedEventException.class)
                .hasMessageContaining("the instance is being compensated");
        assertThat(world.store.find(started.runId()).orElseThrow().heldSlot()).isPresent();
        gate.open();
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPENSATED);
    }

    @Test
    void stallsWithoutTheCodeAndContinuesOnceItIsThere() {
        line();
        Dispatcher<Order> full = Flow.startingAt(A.class)
                .on(A.Done.class, Signal.class)
                .on(Signal.Given.class, C.class)
                .compensates(A.class, Flow.context())
                .dispatcher();
        Dispatcher<Order> without = Flow.startingAt(A.class)
                .on(A.Done.class, Signal.class)
                .on(Signal.Given.class, C.class)
                .dispatcher();
        WorkflowClient<Order> before = world.client(full);
        Instance started = before.start("k1", ORDER, StartOptions.none());
        awaitWhat(before, What.ENDED);

        world.restart(without);
        world.engine().resume(started.runId(), new Signal.Given("ana"));
        awaitWhat(world.client(without), What.STEP_FAILED);
        Instance stalled = world.engine().instance(started.runId()).orElseThrow();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.missing()).containsExactly(A.class.getName() + ".compensate");
        assertThat(stalled.failure()).isPresent();

        world.client(full);
        assertThat(world.engine().await(started.runId(), LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("A 1");
    }

    /** An edit of the workflow's {@code onFailure} changes no instance that is under way. */
    @Test
    void keepsToWhatTheWorkflowSaidAtTheStart() {
        line();
        Flow stop = Flow.startingAt(Signal.class).on(Signal.Given.class, C.class);
        Flow compensate =
                Flow.startingAt(Signal.class).on(Signal.Given.class, C.class).compensating();
        Instance stopping = world.client(stop.dispatcher()).start("k1", ORDER, StartOptions.none());

        world.restart(compensate.dispatcher());
        Instance compensating = world.client(compensate.dispatcher()).start("k2", ORDER, StartOptions.none());
        world.engine().resume(stopping.runId(), new Signal.Given("ana"));
        world.restart(stop.dispatcher());
        world.engine().resume(compensating.runId(), new Signal.Given("ana"));

        assertThat(world.engine().await(stopping.runId(), LONG).status()).isEqualTo(Status.FAILED);
        assertThat(world.engine().await(compensating.runId(), LONG).status()).isEqualTo(Status.COMPENSATED);
    }
}
