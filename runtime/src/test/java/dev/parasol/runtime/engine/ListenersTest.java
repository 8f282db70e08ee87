package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Heard;
import dev.parasol.runtime.fixture.Later;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.SampleEvents;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.telemetry.RunnerInitialized;
import dev.parasol.runtime.telemetry.TelemetryEvent;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import dev.parasol.runtime.telemetry.WorkflowListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever listeners do, workflows run. */
@Timeout(30)
class ListenersTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        world.close();
    }

    /** Waits for a latch at the first event. */
    private static WorkflowListener waitingFor(CountDownLatch opened, CountDownLatch entered) {
        return new WorkflowListener() {
            @Override
            public void on(TelemetryEvent event) {
                entered.countDown();
                try {
                    opened.await();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    @Test
    void whatOneThrowsHarmsNeitherTheOthersNorTheRun() {
        AtomicInteger thrown = new AtomicInteger();
        world.listening(new WorkflowListener() {
                    @Override
                    public void on(TelemetryEvent event) {
                        thrown.incrementAndGet();
                        throw new IllegalStateException("broken");
                    }
                })
                .listening(new WorkflowListener() {
                    @Override
                    public void on(TelemetryEvent event) {
                        throw new AssertionError("broken");
                    }
                })
                .listening(heard);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        world.close();
        assertThat(heard.events()).hasSize(8);
        assertThat(thrown).hasValue(8);
    }

    @Test
    void oneThatBlocksHoldsUpNoWorkflow() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        world.listening(waitingFor(opened, entered)).listening(heard);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        entered.await();

        orders.start("k2", ORDER, StartOptions.none());
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        assertThat(orders.await("k2", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        assertThat(heard.events()).isEmpty();

        opened.countDown();
        world.close();
        assertThat(heard.events()).hasSize(16);
    }

    @Test
    void oneMayWaitForTheEngineThatIsStarting() {
        Dispatcher<Order> dispatcher = Flow.startingAt(Signal.class).dispatcher();
        world.client(dispatcher).start("k1", ORDER, StartOptions.delay(LONG));
        world.close();
        world.clock.advance(LONG);
        CompletableFuture<WorkflowEngine> starting = new CompletableFuture<>();
        CompletableFuture<Status> seen = new CompletableFuture<>();
        WorkflowListener asking = new WorkflowListener() {
            @Override
            public void runnerInitialized(RunnerInitialized event) {
                seen.complete(
                        starting.join().instance(event.runId()).orElseThrow().status());
            }
        };

        try (WorkflowEngine engine =
                world.builder().workflow(dispatcher).listener(asking).start()) {
            starting.complete(engine);
            assertThat(seen.join()).isEqualTo(Status.WAITING);
        }
    }

    @Test
    void oneMaySendAnEventToTheInstanceThatItIsToldOf() {
        AtomicReference<WorkflowClient<Order>> client = new AtomicReference<>();
        world.listening(new WorkflowListener() {
            @Override
            public void workflowStarted(WorkflowEvent.Started event) {
                client.get().resume("k1", ANY, new Signal.Given("listener"), Optional.empty());
            }
        });
        client.set(world.client(Flow.startingAt(Signal.class).dispatcher()));
        client.get().start("k1", ORDER, StartOptions.none());

        Instance done = client.get().await("k1", ANY, LONG);

        assertThat(done.outcome(Signal.Given.class)).contains(new Signal.Given("listener"));
    }

    @Test
    void oneMayCloseTheEngine() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<WorkflowEngine> engine = new AtomicReference<>();
        CountDownLatch ready = new CountDownLatch(1);
        WorkflowListener closing = new WorkflowListener() {
            @Override
            public void workflowStarted(WorkflowEvent.Started event) {
                try {
                    ready.await();
                } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                }
                engine.get().close();
                closed.countDown();
            }
        };
        engine.set(world.builder().listener(closing).start());
        engine.get().client(Flow.startingAt(Signal.class).dispatcher()).start("k1", ORDER, StartOptions.none());
        ready.countDown();

        closed.await();
    }

    @Test
    void closingWaitsForThemAsLongAsForSteps() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        world.listening(waitingFor(new CountDownLatch(1), entered)).listening(heard);
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        entered.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(world::close);
        while (!world.clock.isAwaited(Duration.ofMinutes(1))) {
            Thread.onSpinWait();
        }
        assertThat(closing).isNotDone();

        world.clock.advance(World.LONG);

        closing.get();
    }

    @Test
    void whatOneIsTooSlowForIsLost() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        TelemetryEvent event = SampleEvents.all().get(0);
        Listeners listeners = new Listeners(List.of(waitingFor(opened, entered), heard), "slow");
        listeners.tell(event);
        entered.await();

        for (int number = 0; number < Listeners.MOST_UNTOLD + 7; number++) {
            listeners.tell(event);
        }
        opened.countDown();
        listeners.stop().get();
        listeners.tell(event);

        assertThat(heard.events()).hasSize(1 + Listeners.MOST_UNTOLD);
    }

    private static final Clock UNTOUCHED = new Clock() {
        @Override
        public Instant now() {
            throw new AssertionError("nobody listens, so nobody needs the time");
        }

        @Override
        public Alarm schedule(Instant at, Runnable task) {
            throw new AssertionError("nobody listens, so nothing is due");
        }
    };

    @Test
    void withoutOneNothingIsLookedAt() {
        Telemetry quiet = new Telemetry(new Listeners(List.of(), "quiet"), UNTOUCHED, "quiet");

        quiet.taken(SampleEvents.RUN, RunnerInitialized.How.LOAD);
        quiet.begun(null, List.of());
        quiet.recorded(null, null, null, null);
        quiet.stepStarted(SampleEvents.RUN, null);
        quiet.stepReturned(SampleEvents.RUN, Later.class.getName(), new CompletableFuture<>() {
            @Override
            public boolean isDone() {
                throw new AssertionError("nobody listens, so nobody asks");
            }
        });
    }

    @Test
    void withoutOneThereIsNoThread() {
        try (WorkflowEngine engine = world.builder().nodeName("quiet").start()) {
            WorkflowClient<Order> orders =
                    engine.client(Flow.startingAt(A.class).dispatcher());
            orders.start("k1", ORDER, StartOptions.none());
            orders.await("k1", ANY, LONG);

            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("quiet-telemetry");
        }
    }
}
