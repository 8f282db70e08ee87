package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.SampleStep;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A second engine has other code than the one that an instance began on. */
@Timeout(30)
class LeftoverInstancesTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Dispatcher<Order> withoutSteps() {
        return Flow.startingAt(Signal.class).dispatcher();
    }

    private static Dispatcher<Order> withA() {
        return Flow.startingAt(Signal.class).on(Signal.Given.class, A.class).dispatcher();
    }

    private static Dispatcher<Order> withASample() {
        return Flow.startingAt(Signal.class)
                .on(Signal.Given.class, SampleStep.class)
                .takes(SampleStep.class, Flow.input())
                .dispatcher();
    }

    @Test
    void finishesAnInstanceOnTheGraphThatItStartedOn() {
        Dispatcher<Order> before = withA();
        Dispatcher<Order> after = Flow.startingAt(Signal.class)
                .on(Signal.Given.class, B.class)
                .on(B.Done.class, A.class)
                .dispatcher();
        world.client(before).start("old", ORDER, StartOptions.none());

        world.restart(after);
        WorkflowClient<Order> orders = world.client(after);
        orders.start("new", ORDER, StartOptions.none());
        orders.resume("old", ANY, new Signal.Given("ana"), Optional.empty());
        orders.resume("new", ANY, new Signal.Given("ana"), Optional.empty());

        assertThat(orders.await("old", ANY, LONG).outcome(B.Done.class)).isEmpty();
        assertThat(orders.await("old", ANY, LONG).result()).containsExactly(new A.Done("A"));
        assertThat(orders.await("new", ANY, LONG).outcome(B.Done.class)).contains(new B.Done("B"));
    }

    @Test
    void stallsWithoutTheStepsCodeAndContinuesOnceItIsThere() {
        Dispatcher<Order> full = withA();
        world.client(full).start("k1", ORDER, StartOptions.none());
        world.close();

        // nothing is registered, and there is no OrdersDispatcher to be found
        Instance resumed = world.restart().query(InstanceQuery.all()).get(0);
        world.engine().resume(resumed.runId(), new Signal.Given("ana"));
        Instance stalled =
                world.engine().query(InstanceQuery.all().status(Status.STALLED)).get(0);
        assertThat(stalled.missing()).containsExactly(Orders.class.getName());
        assertThat(stalled.outcome(Signal.Given.class)).contains(new Signal.Given("ana"));

        WorkflowClient<Order> orders = world.client(full);

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new A.Done("A"));
        assertThat(world.engine().query(InstanceQuery.all().status(Status.STALLED)))
                .isEmpty();
    }

    @Test
    void stallsOnAStepThatNoVersionHasAnyMore() {
        Dispatcher<Order> before = withA();
        Dispatcher<Order> after = withoutSteps();
        world.client(before).start("k1", ORDER, StartOptions.none());

        world.restart(after);
        WorkflowClient<Order> orders = world.client(after);
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());

        Instance stalled = orders.get("k1", ANY).orElseThrow();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.missing()).containsExactly(A.class.getName());

        world.restart(before);
        assertThat(world.client(before).await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void runsAStepThatNoVersionHasAnyMoreWhileItsCodeIsThere() {
        Dispatcher<Order> before = withASample();
        Dispatcher<Order> after = withoutSteps();
        world.client(before).start("k1", ORDER, StartOptions.none());

        world.restart(after);
        WorkflowClient<Order> orders = world.client(after);
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new SampleStep.Good(3));
    }

    @Test
    void stallsOnALeftOverStepThatCannotBeMadeAnyMore() {
        Dispatcher<Order> before = withASample();
        Dispatcher<Order> after = withoutSteps();
        world.client(before).start("k1", ORDER, StartOptions.none());
        world.close();

        WorkflowEngine.Builder withoutSamples = world.builder().steps(step -> {
            throw new IllegalStateException("the container knows no " + step.getSimpleName());
        });
        try (WorkflowEngine engine = withoutSamples.workflow(after).start()) {
            WorkflowClient<Order> orders = engine.client(after);
            Instance stalled = orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());

            assertThat(stalled.status()).isEqualTo(Status.STALLED);
            assertThat(stalled.missing()).containsExactly(SampleStep.class.getName());
        }

        world.restart(after);
        assertThat(world.client(after).await("k1", ANY, LONG).result()).containsExactly(new SampleStep.Good(3));
    }
}
