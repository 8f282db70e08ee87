package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.EngineClosedException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void letsARunningStepFinishAndBeginsNothingNew() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("finished"));
        AtomicInteger seconds = new AtomicInteger();
        world.step(A.class, gate).step(B.class, arguments -> {
            seconds.incrementAndGet();
            return new B.Done("b");
        });
        Dispatcher<Order> dispatcher =
                Flow.startingAt(A.class).on(A.Done.class, B.class).dispatcher();
        Instance started = world.client(dispatcher).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        int before = world.clock.waiting();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(world::close);
        while (world.clock.waiting() == before) {
            Thread.onSpinWait();
        }

        gate.open();
        closing.get();

        assertThat(seconds).hasValue(0);
        assertThat(gate.interrupts()).isZero();
        assertThat(world.store.history(started.runId())).hasSize(2);
        world.restart(dispatcher);
        assertThat(world.client(dispatcher).await("k1", ANY, LONG).result()).containsExactly(new B.Done("b"));
        assertThat(seconds).hasValue(1);
    }

    @Test
    void interruptsAStepThatDoesNotFinishInTime() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("never"));
        world.step(A.class, gate);
        Instance started = world.client(Flow.startingAt(A.class).dispatcher()).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        int before = world.clock.waiting();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(world::close);
        while (world.clock.waiting() == before) {
            Thread.onSpinWait();
        }

        world.clock.advance(Duration.ofSeconds(10));
        closing.get();
        gate.awaitLeft();

        assertThat(gate.interrupts()).isEqualTo(1);
        assertThat(world.store.history(started.runId())).hasSize(1);
    }

    @Test
    void saysSoWhenItIsUsedAfterwards() {
        WorkflowEngine engine = world.engine();
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        String runId = orders.start("k1", ORDER, StartOptions.none()).runId();
        world.close();

        List<ThrowingCallable> uses = List.of(
                () -> orders.start("k2", ORDER, StartOptions.none()),
                () -> orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()),
                () -> orders.get("k1", ANY),
                () -> orders.await("k1", ANY, LONG),
                () -> orders.list(InstanceQuery.all()),
                () -> orders.cancel("k1", ANY),
                () -> orders.retry("k1", ANY),
                () -> engine.client(Flow.startingAt(A.class).dispatcher()),
                () -> engine.instance(runId),
                () -> engine.instance("w", "order::k1"),
                () -> engine.query(InstanceQuery.all()),
                () -> engine.resume(runId, new Signal.Given("ana")),
                () -> engine.await(runId, LONG),
                () -> engine.cancel(runId),
                () -> engine.retry(runId));
        assertThat(uses)
                .allSatisfy(use -> assertThatThrownBy(use)
                        .isInstanceOf(EngineClosedException.class)
                        .hasMessageContaining("the engine is closed"));
        engine.close();
    }

    @Test
    void createsNothingForAStartThatComesWhenAllIsLetGo() {
        WorkflowClient<Order> orders = world.engine()
                .client(
                        Flow.startingAt(Approval.class)
                                .timeout(Approval.class, LONG)
                                .dispatcher(),
                        (versions, options) -> {
                            world.close();
                            return ANY;
                        });

        assertThatThrownBy(() -> orders.start("k1", ORDER, StartOptions.none()))
                .isInstanceOf(EngineClosedException.class);
        assertThat(world.store.query(InstanceQuery.all())).isEmpty();
        assertThat(world.clock.waiting()).isZero();
    }

    @Test
    void endsTheWaitOfThoseWhoAwait() throws Exception {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        int before = world.clock.waiting();
        CompletableFuture<Instance> awaited = CompletableFuture.supplyAsync(() -> orders.await("k1", ANY, LONG));
        while (world.clock.waiting() == before) {
            Thread.onSpinWait();
        }

        world.close();

        assertThatThrownBy(awaited::get).cause().isInstanceOf(EngineClosedException.class);
    }

    @Test
    void losesNothingThatWasAcknowledgedWhileItIsBusy() throws Exception {
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class)
                .on(A.Done.class, Signal.class)
                .on(Signal.Given.class, B.class)
                .dispatcher();
        WorkflowClient<Order> orders = world.client(dispatcher);
        ConcurrentLinkedQueue<String> started = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> resumed = new ConcurrentLinkedQueue<>();
        CountDownLatch busy = new CountDownLatch(200);
        List<CompletableFuture<Void>> callers = IntStream.range(0, 8)
                .mapToObj(caller -> CompletableFuture.runAsync(() -> call(caller, orders, started, resumed, busy)))
                .toList();
        busy.await();
        world.close();
        CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).get();

        world.restart(dispatcher);
        WorkflowClient<Order> after = world.client(dispatcher);
        assertThat(started).hasSizeGreaterThan(100);
        for (String key : started) {
            if (!resumed.contains(key)) {
                after.resume(key, ANY, new Signal.Given("later"), Optional.of("only"));
            }
            assertThat(after.await(key, ANY, LONG).status()).describedAs(key).isEqualTo(Status.COMPLETED);
        }
    }

    private static void call(
            int caller,
            WorkflowClient<Order> orders,
            ConcurrentLinkedQueue<String> started,
            ConcurrentLinkedQueue<String> resumed,
            CountDownLatch busy) {
        try {
            for (int number = 0; ; number++) {
                String key = caller + "-" + number;
                orders.start(key, ORDER, StartOptions.none());
                started.add(key);
                orders.resume(key, ANY, new Signal.Given("ana"), Optional.of("only"));
                resumed.add(key);
                busy.countDown();
            }
        } catch (EngineClosedException closed) {
            assertThat(busy.getCount()).isZero();
        }
    }

    @Test
    void runsNoMoreStepsAtATimeThanItMay() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        world.step(A.class, arguments -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            for (int spin = 0; spin < 1_000; spin++) {
                Thread.onSpinWait();
            }
            running.decrementAndGet();
            return new A.Done("a");
        });
        try (WorkflowEngine engine = world.builder().maxConcurrentSteps(3).start()) {
            WorkflowClient<Order> orders =
                    engine.client(Flow.startingAt(A.class).dispatcher());
            for (int number = 0; number < 200; number++) {
                orders.start("k" + number, ORDER, StartOptions.none());
            }
            for (int number = 0; number < 200; number++) {
                orders.await("k" + number, ANY, LONG);
            }
        }

        assertThat(most.get()).isBetween(1, 3);
    }
}
