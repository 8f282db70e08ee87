package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.StepContext;
import dev.parasol.UniqueScope;
import dev.parasol.runtime.IfRunning;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.InvalidKeyException;
import dev.parasol.runtime.error.RoutingException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.D;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Refunds;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StartTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void runsEveryNodeAndEndsWithWhatLedToTheEnd() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class)
                .on(A.Done.class, B.class, C.class)
                .on(B.Done.class, D.class)
                .on(C.Done.class, D.class)
                .dispatcher());

        Instance started = orders.start("k1", ORDER, StartOptions.none());
        Instance done = orders.await("k1", ANY, LONG);

        assertThat(started.id()).isEqualTo("order::k1");
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.result()).containsExactly(new D.Done("D"));
        assertThat(done.outcome(B.Done.class)).contains(new B.Done("B"));
        assertThat(done.outcome(C.Out.class)).contains(new C.Done("C"));
        assertThat(done.outcome(C.Other.class)).isEmpty();
        assertThat(done.history())
                .extracting(HistoryEntry::what)
                .containsExactly(What.STARTED, What.ENDED, What.ENDED, What.ENDED, What.ENDED);
        assertThat(done.history()).extracting(HistoryEntry::by).containsOnly("test");
    }

    @Test
    void givesAStepWhatItTakesByPosition() {
        AtomicReference<String> seen = new AtomicReference<>();
        AtomicReference<StepContext> context = new AtomicReference<>();
        world.step(B.class, arguments -> {
            seen.set(arguments.get(0, Order.class)
                    + " "
                    + arguments.find(1, A.Done.class)
                    + " "
                    + arguments.find(2, A.Other.class));
            context.set(arguments.context());
            return new B.Done("b");
        });
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class)
                .on(A.Done.class, B.class)
                .takes(
                        B.class,
                        Flow.input(),
                        Flow.outcome(A.Done.class, true),
                        Flow.outcome(A.Other.class, true),
                        Flow.context())
                .dispatcher());

        Instance started = orders.start("k1", ORDER, StartOptions.attribute("tenant", "acme"));
        orders.await("k1", ANY, LONG);

        assertThat(seen.get()).isEqualTo("Order[item=book, amount=3] Optional[Done[text=A]] Optional.empty");
        assertThat(context.get().instanceId()).isEqualTo("order::k1");
        assertThat(context.get().key()).isEqualTo("k1");
        assertThat(context.get().version()).isEqualTo(1);
        assertThat(context.get().attempt()).isEqualTo(1);
        assertThat(context.get().attributes()).isEqualTo(Map.of("tenant", "acme"));
        assertThat(context.get().idempotencyKey()).isEqualTo("order::k1/" + started.runId() + "/" + B.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a::b", "tab\there", "\u0000"})
    void refusesAKeyThatWouldDamageAnId(String key) {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());

        assertThatThrownBy(() -> orders.start(key, ORDER, StartOptions.none()))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("1 to 200 characters, without control characters and without ::");
    }

    @Test
    void takesKeysOfTwoHundredCharactersAndNoMore() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());

        assertThat(orders.start("x".repeat(200), ORDER, StartOptions.none()).key())
                .hasSize(200);
        assertThatThrownBy(() -> orders.start("x".repeat(201), ORDER, StartOptions.none()))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("it has 201");
    }

    @Test
    void refusesAKeyThatIsActiveAndSaysByWhat() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        Instance running = orders.start("k1", ORDER, StartOptions.none());

        assertThatThrownBy(() -> orders.start("k1", ORDER, StartOptions.none()))
                .isInstanceOfSatisfying(AlreadyRunningException.class, refused -> {
                    assertThat(refused.runningId()).isEqualTo("order::k1");
                    assertThat(refused.runningRunId()).isEqualTo(running.runId());
                });
    }

    @Test
    void returnsTheRunningInstanceIfAskedTo() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        Instance running = orders.start("k1", ORDER, StartOptions.none());

        Instance same = orders.start("k1", ORDER, StartOptions.ifRunning(IfRunning.RETURN));

        assertThat(same.runId()).isEqualTo(running.runId());
    }

    @Test
    void takesAKeyAgainOnceItsInstanceHasEnded() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        Instance first = orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);

        Instance second = orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);

        assertThat(second.runId()).isNotEqualTo(first.runId());
        assertThat(orders.get("k1", ANY)).map(Instance::runId).contains(second.runId());
        assertThat(world.engine().instance(first.runId())).map(Instance::status).contains(Status.COMPLETED);
    }

    @Test
    void keepsWorkflowsWithTheSameIdApart() {
        WorkflowClient<Order> orders =
                world.client(Flow.startingAt(Signal.class).dispatcher());
        WorkflowClient<Order> refunds =
                world.client(Flow.dispatcher(Refunds.class, UniqueScope.WORKFLOW, Flow.startingAt(Signal.class)));

        orders.start("k1", ORDER, StartOptions.none());
        refunds.start("k1", ORDER, StartOptions.none());

        assertThat(world.engine().instance(Orders.class.getName(), "order::k1")).isPresent();
        assertThat(world.engine().instance(Refunds.class.getName(), "order::k1"))
                .isPresent();
    }

    @Test
    void sharesGlobalKeysOverWorkflows() {
        WorkflowClient<Order> orders =
                world.client(Flow.dispatcher(Orders.class, UniqueScope.GLOBAL, Flow.startingAt(Signal.class)));
        WorkflowClient<Order> refunds =
                world.client(Flow.dispatcher(Refunds.class, UniqueScope.GLOBAL, Flow.startingAt(Signal.class)));
        orders.start("k1", ORDER, StartOptions.none());

        assertThatThrownBy(() -> refunds.start("k1", ORDER, StartOptions.ifRunning(IfRunning.RETURN)))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining(Orders.class.getName());
    }

    @Test
    void givesIdsASuffixWhereKeysHaveNoLimit() {
        WorkflowClient<Order> orders =
                world.client(Flow.dispatcher(Orders.class, UniqueScope.NONE, Flow.startingAt(Signal.class)));

        Instance one = orders.start("k1", ORDER, StartOptions.none());
        Instance other = orders.start("k1", ORDER, StartOptions.none());

        assertThat(one.id()).matches("order::k1::[0-9a-f]{8}").isNotEqualTo(other.id());
        assertThat(world.engine().instance(Orders.class.getName(), one.id()))
                .map(Instance::runId)
                .contains(one.runId());
    }

    @Test
    void waitsForTheDelayBeforeTheFirstNode() {
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        Instance started = orders.start("k1", ORDER, StartOptions.delay(Duration.ofMinutes(5)));
        assertThat(started.status()).isEqualTo(Status.PENDING);

        world.clock.advance(Duration.ofMinutes(4));
        assertThat(orders.get("k1", ANY)).map(Instance::status).contains(Status.PENDING);
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
    }

    private static Dispatcher<Order> twoVersions() {
        return Flow.dispatcher(
                Orders.class, UniqueScope.WORKFLOW, Flow.startingAt(Signal.class), Flow.startingAt(A.class));
    }

    @Test
    void startsTheCurrentVersionUnlessToldOtherwise() {
        WorkflowClient<Order> orders = world.client(twoVersions());

        assertThat(orders.start("k1", ORDER, StartOptions.none()).version()).isEqualTo(2);
        assertThat(orders.start("k2", ORDER, StartOptions.version(1)).version()).isEqualTo(1);
    }

    @Test
    void saysWhichVersionsExist() {
        WorkflowClient<Order> orders = world.client(twoVersions());

        assertThatThrownBy(() -> orders.start("k1", ORDER, StartOptions.version(7)))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessage("Orders has no version 7; it has 1, 2");
    }

    @Test
    void asksTheRouterForStartsThatNameNoVersion() {
        WorkflowClient<Order> orders = world.engine()
                .client(
                        twoVersions(),
                        (versions, options) ->
                                "legacy".equals(options.attributes().get("tenant"))
                                        ? OptionalInt.of(versions.firstKey())
                                        : OptionalInt.empty());

        assertThat(orders.start("k1", ORDER, StartOptions.attribute("tenant", "legacy"))
                        .version())
                .isEqualTo(1);
        assertThat(orders.start("k2", ORDER, StartOptions.none()).version()).isEqualTo(2);
        assertThat(orders.start(
                                "k3",
                                ORDER,
                                StartOptions.attribute("tenant", "legacy").version(2))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void saysWhenARouterAnswersAVersionThatDoesNotExist() {
        WorkflowClient<Order> orders = world.engine().client(twoVersions(), (versions, options) -> OptionalInt.of(9));

        assertThatThrownBy(() -> orders.start("k1", ORDER, StartOptions.none()))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessage("the router answered 9, but Orders has no version 9; it has 1, 2");
    }

    @Test
    void saysWhenARouterFails() {
        WorkflowClient<Order> orders = world.engine().client(twoVersions(), (versions, options) -> {
            throw new IllegalStateException("flags are down");
        });

        assertThatThrownBy(() -> orders.start("k1", ORDER, StartOptions.none()))
                .isInstanceOf(RoutingException.class)
                .hasMessageContaining("flags are down");
        assertThat(orders.get("k1", ANY)).isEmpty();
    }
}
