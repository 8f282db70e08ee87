package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Later;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Refunds;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Limits of steps and workflows, as an engine keeps them. */
@Timeout(30)
class ConcurrencyLimitTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();
    /** What goes on elsewhere, in the order in which it began. */
    private final BlockingQueue<Elsewhere> begun = new LinkedBlockingQueue<>();

    private record Elsewhere(String key, CompletableFuture<Later.Done> stage) {
        void end() {
            stage.complete(new Later.Done(key));
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** An engine that waits for nothing when it closes. */
    private WorkflowEngine.Builder builder() {
        return world.builder().closeTimeout(Duration.ZERO);
    }

    private WorkflowClient<Order> elsewhere(WorkflowEngine engine, Class<?> workflow) {
        world.step(Later.class, arguments -> {
            Elsewhere next = new Elsewhere(arguments.context().key(), new CompletableFuture<>());
            begun.add(next);
            return next.stage();
        });
        Flow flow =
                Flow.startingAt(Later.class).takes(Later.class, Flow.context()).on(Later.Done.class, B.class);
        return engine.client(Flow.dispatcher(workflow, UniqueScope.WORKFLOW, flow));
    }

    private static void start(WorkflowClient<Order> orders, String... keys) {
        for (String key : keys) {
            orders.start(key, ORDER, StartOptions.none());
        }
    }

    @Test
    void aStepElsewhereCountsUntilItsStageIsDone() throws Exception {
        try (WorkflowEngine engine = builder().limit(Later.class, 2).start()) {
            WorkflowClient<Order> orders = elsewhere(engine, Orders.class);
            start(orders, "k1", "k2", "k3");
            Elsewhere first = begun.take();
            Elsewhere second = begun.take();
            assertThat(begun).isEmpty();

            first.end();
            begun.take().end();
            second.end();

            for (String key : List.of("k1", "k2", "k3")) {
                assertThat(orders.await(key, ANY, LONG).status()).isEqualTo(Status.COMPLETED);
            }
        }
    }

    @Test
    void stepsOfOthersRunBesideThoseThatWaitForTheirLimit() throws Exception {
        try (WorkflowEngine engine =
                builder().maxConcurrentSteps(2).limit(Later.class, 1).start()) {
            WorkflowClient<Order> orders = elsewhere(engine, Orders.class);
            WorkflowClient<Order> refunds =
                    engine.client(Flow.dispatcher(Refunds.class, UniqueScope.WORKFLOW, Flow.startingAt(A.class)));
            start(orders, "k1", "k2", "k3", "k4");
            start(refunds, "k1");

            assertThat(refunds.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);

            for (int number = 0; number < 4; number++) {
                begun.take().end();
            }
            assertThat(orders.await("k4", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        }
    }

    @Test
    void aWorkflowsLimitIsOneForAllItsStepsAndNoneForOthers() throws Exception {
        try (WorkflowEngine engine = builder().limit(Orders.class, 1).start()) {
            WorkflowClient<Order> orders = elsewhere(engine, Orders.class);
            WorkflowClient<Order> refunds = elsewhere(engine, Refunds.class);
            start(orders, "o1", "o2");
            start(refunds, "r1", "r2");
            Map<String, Elsewhere> beside = new HashMap<>();
            for (int number = 0; number < 3; number++) {
                Elsewhere next = begun.take();
                beside.put(next.key(), next);
            }
            assertThat(beside).containsOnlyKeys("o1", "r1", "r2");

            beside.get("o1").end();
            Elsewhere second = begun.take();
            assertThat(second.key()).isEqualTo("o2");
            second.end();

            assertThat(orders.await("o2", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        }
    }

    @Test
    void enginesCountForThemselves() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("one"));
        world.step(A.class, gate);
        Dispatcher<Order> dispatcher = Flow.startingAt(A.class).dispatcher();
        try (World beside = new World();
                WorkflowEngine one = builder().limit(A.class, 1).start();
                WorkflowEngine two = beside.builder().limit(A.class, 1).start()) {
            start(one.client(dispatcher), "k1");
            gate.awaitEntered();

            start(two.client(dispatcher), "k1");

            assertThat(two.client(dispatcher).await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
            gate.open();
        }
    }

    @Test
    void aCancelledInstanceLeavesTheQueueAndItsPlace() throws Exception {
        try (WorkflowEngine engine = builder().limit(Later.class, 1).start()) {
            WorkflowClient<Order> orders = elsewhere(engine, Orders.class);
            start(orders, "k1", "k2", "k3");
            Elsewhere first = begun.take();

            orders.cancel("k2", ANY);
            assertThat(begun).isEmpty();
            orders.cancel("k1", ANY);
            Elsewhere third = begun.take();
            third.end();

            assertThat(first.stage()).isCancelled();
            assertThat(third.key()).isEqualTo("k3");
            assertThat(orders.await("k3", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
            assertThat(begun).isEmpty();
        }
    }

    @Test
    void refusesALimitBelowOneAndAClassThatNothingRunsOf() {
        WorkflowEngine.Builder builder = WorkflowEngine.builder();

        assertThatThrownBy(() -> builder.limit(A.class, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the limit of " + A.class.getName() + " is 0, but has to be at least 1");
        assertThatThrownBy(() -> builder.limit(Signal.class, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Signal.class.getName()
                        + " is neither a @Step class nor a @Workflow interface, so no limit can count it:"
                        + " give the class of a step, or the interface of the workflow whose steps are meant");
    }
}
