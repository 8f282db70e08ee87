package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
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
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compensations over failures, restarts and deploys. */
@Timeout(30)
class CompensationInterruptedTest {

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
    void failsWhenItsAttemptsAreSpentAndContinuesWithARetry() {
        line.stuck.set(true);
        Instance failed = line.run(line.flow());
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().orElseThrow().node()).contains(B.class.getName());
        assertThat(failed.failure().orElseThrow().message())
                .isEqualTo("its compensation failed: stuck; it was compensated because " + C.class.getName()
                        + " had failed: broken");
        line.stuck.set(false);

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
        Flow flow = line.flow();
        Gate gate = new Gate(arguments -> "never");
        world.step(A.class, Undoable.of(new A.Done("a"), gate));
        WorkflowClient<Order> orders = world.client(flow.dispatcher());
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        world.crash();

        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> line.undo("A", arguments)));
        world.restart(flow.dispatcher());

        assertThat(world.engine().await(started.runId(), LONG).status()).isEqualTo(Status.COMPENSATED);
        assertThat(undone).containsExactly("B 1", "A 1");
    }

    @Test
    void aCancelInterruptsItAndNothingMoreIsUndone() throws Exception {
        Flow flow = line.flow();
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
        Flow flow = line.flow().timeout(B.class, MINUTE);
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
    void stallsWithoutTheCodeAndContinuesOnceItIsThere() {
        line.flow();
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
        BrokenLine.awaitWhat(before, What.ENDED);

        world.restart(without);
        world.engine().resume(started.runId(), new Signal.Given("ana"));
        BrokenLine.awaitWhat(world.client(without), What.STEP_FAILED);
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
        line.flow();
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
