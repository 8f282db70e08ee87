package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Refunds;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.InstanceQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many instances as the scope allows, however many threads start the same key at the same moment. */
@Timeout(120)
class UniquenessTest {

    private static final int THREADS = 64;
    private static final int ROUNDS = 1_000;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private WorkflowClient<Order> client(Class<?> workflow, UniqueScope scope) {
        Flow other = Flow.startingAt(Signal.class).on(Signal.Given.class, A.class);
        return world.client(Flow.dispatcher(workflow, scope, other, Flow.startingAt(Signal.class)));
    }

    /** How many starts of each round succeeded. */
    private static AtomicIntegerArray race(IntFunction<WorkflowClient<Order>> client, IntFunction<StartOptions> options)
            throws Exception {
        AtomicIntegerArray started = new AtomicIntegerArray(ROUNDS);
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Void>> racers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            WorkflowClient<Order> own = client.apply(thread);
            StartOptions chosen = options.apply(thread);
            racers.add(threads.submit((Callable<Void>) () -> {
                for (int round = 0; round < ROUNDS; round++) {
                    barrier.await();
                    start(own, round, chosen, started);
                }
                return null;
            }));
        }
        for (Future<Void> racer : racers) {
            racer.get();
        }
        threads.shutdown();
        return started;
    }

    private static void start(
            WorkflowClient<Order> client, int round, StartOptions options, AtomicIntegerArray started) {
        try {
            client.start("k" + round, ORDER, options);
            started.incrementAndGet(round);
        } catch (AlreadyRunningException refused) {
            assertThat(refused.runningId()).isEqualTo("order::k" + round);
        }
    }

    private void assertEachRound(AtomicIntegerArray started, int expected) {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(started.get(round))
                    .describedAs("starts in round " + round)
                    .isEqualTo(expected);
        }
        assertThat(world.engine().query(InstanceQuery.all().key("k7")))
                .describedAs("instances of a key in the store")
                .hasSize(expected);
    }

    @Test
    void oneAKeyUnderWorkflow() throws Exception {
        WorkflowClient<Order> orders = client(Orders.class, UniqueScope.WORKFLOW);

        assertEachRound(race(thread -> orders, thread -> StartOptions.version(1 + thread % 2)), 1);
    }

    @Test
    void oneAKeyAndVersionUnderVersion() throws Exception {
        WorkflowClient<Order> orders = client(Orders.class, UniqueScope.VERSION);

        assertEachRound(race(thread -> orders, thread -> StartOptions.version(1 + thread % 2)), 2);
    }

    @Test
    void oneAKeyOverAllWorkflowsUnderGlobal() throws Exception {
        WorkflowClient<Order> orders = client(Orders.class, UniqueScope.GLOBAL);
        WorkflowClient<Order> refunds = client(Refunds.class, UniqueScope.GLOBAL);

        assertEachRound(race(thread -> thread % 2 == 0 ? orders : refunds, thread -> StartOptions.none()), 1);
    }

    @Test
    void asManyAsAreStartedUnderNone() throws Exception {
        WorkflowClient<Order> orders = client(Orders.class, UniqueScope.NONE);

        assertEachRound(race(thread -> orders, thread -> StartOptions.none()), THREADS);
    }
}
