package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CompensationTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BrokenLine line = new BrokenLine();
    private final World world = line.world;
    private final List<String> undone = line.undone;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void undoesInReverseOrderOfCompletion() {
        Instance ended = line.run(line.flow());

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
        Flow flow = line.flow()
                .compensates(
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

        line.run(flow);

        assertThat(undone)
                .containsExactly("Order[item=book, amount=3] Done[text=a] Done[text=b] Optional.empty", "A 1");
    }

    @Test
    void hasAnIdempotencyKeyOfItsOwn() {
        List<String> keys = new CopyOnWriteArrayList<>();
        Flow flow = line.flow().takes(A.class, Flow.context()).retries(A.class, 2, MINUTE);
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
        BrokenLine.awaitWhat(orders, What.COMPENSATION_ATTEMPT_FAILED);
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        String own = "order::k1/" + started.runId() + "/" + A.class.getName();
        assertThat(keys).containsExactly(own, own + "/compensate", own + "/compensate");
    }

    @Test
    void isTriedAgainAsTheStepsPolicySays() {
        line.stuck.set(true);
        WorkflowClient<Order> orders =
                world.client(line.flow().retries(B.class, 2, MINUTE).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        BrokenLine.awaitWhat(orders, What.COMPENSATION_ATTEMPT_FAILED);
        Instance between = orders.get("k1", ANY).orElseThrow();
        assertThat(between.status()).isEqualTo(Status.RUNNING);
        assertThat(between.active()).containsExactly(B.class.getName());
        assertThat(between.failure().orElseThrow().message()).isEqualTo("broken");

        line.stuck.set(false);
        world.clock.advance(MINUTE);

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("B 1", "B 2", "A 1");
    }

    @Test
    void followsATimeoutOfTheInstance() throws Exception {
        Flow flow = line.flow();
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
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> line.undo("A", arguments)));
        world.step(B.class, new Undoable(late, arguments -> line.undo("B", arguments)));
        world.step(C.class, Undoable.of(new C.Done("c"), arguments -> line.undo("C", arguments)));
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
        BrokenLine.awaitWhat(orders, What.STEP_FAILED);
        assertThat(undone).isEmpty();
        late.open();

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("B 1", "C 1", "A 1");
    }

    @Test
    void mayGoOnElsewhere() {
        CompletableFuture<String> elsewhere = new CompletableFuture<>();
        Flow flow = line.flow();
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
        line.flow();

        Instance ended = line.run(Flow.startingAt(A.class)
                .on(A.Done.class, C.class)
                .compensates(C.class)
                .compensating());

        assertThat(ended.status()).isEqualTo(Status.COMPENSATED);
        assertThat(ended.history()).extracting(HistoryEntry::what).endsWith(What.STEP_FAILED);
    }

    @Test
    void givesTheKeyBackAndCanNeitherBeRetriedNorCancelled() {
        WorkflowClient<Order> orders = world.client(line.flow().dispatcher());
        Instance ended = line.run(line.flow());

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
        Flow flow = line.flow().on(A.Done.class, B.class, Signal.class);
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
}
