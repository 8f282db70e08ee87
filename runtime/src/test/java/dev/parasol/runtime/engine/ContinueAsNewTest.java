package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.ContinueAsNew;
import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Page;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ContinueAsNewTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();
    private final List<Order> inputs = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    private static Flow paging() {
        return Flow.startingAt(Page.class)
                .takes(Page.class, Flow.input())
                .on(Page.More.class, ContinueAsNew.class)
                .on(Page.Same.class, ContinueAsNew.class);
    }

    @Test
    void eachRunBeginsWithTheInputOfTheOutcomeBefore() {
        world.step(Page.class, arguments -> {
            Order order = arguments.get(0, Order.class);
            inputs.add(order);
            return order.amount() < 6 ? new Page.More(order.amount() + 1) : new Page.Last();
        });
        WorkflowClient<Order> orders = world.client(paging().dispatcher());
        Instance first = orders.start("k1", ORDER, StartOptions.attribute("tenant", "acme"));

        Instance last = orders.await("k1", ANY, LONG);

        assertThat(last.result()).containsExactly(new Page.Last());
        assertThat(inputs).containsExactly(ORDER, new Order("page", 4), new Order("page", 5), new Order("page", 6));
        assertThat(last.runId()).isNotEqualTo(first.runId());
        assertThat(last.id()).isEqualTo(first.id());
        assertThat(last.attributes()).isEqualTo(first.attributes());
        assertThat(world.engine().await(first.runId(), LONG).status()).isEqualTo(Status.COMPLETED);
        assertThat(orders.list(InstanceQuery.all())).hasSize(4);
    }

    @Test
    void aChainOfRunsMayBeLong() {
        AtomicInteger runs = new AtomicInteger();
        world.step(Page.class, arguments -> runs.incrementAndGet() < 10_000 ? new Page.Same() : new Page.Last());
        WorkflowClient<Order> orders = world.client(paging().dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new Page.Last());
        assertThat(runs).hasValue(10_000);
    }

    @Test
    void anOutcomeThatGivesNullAsTheNextInputFailsItsStep() {
        world.step(Page.class, arguments -> new Page.More(-1));
        WorkflowClient<Order> orders = world.client(paging().dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().message())
                .isEqualTo("More[next=-1] gives null as the next input");
    }

    @Test
    void anOutcomeThatNamesNoInputKeepsIt() {
        world.step(Page.class, arguments -> {
            inputs.add(arguments.get(0, Order.class));
            return inputs.size() < 3 ? new Page.Same() : new Page.Last();
        });
        WorkflowClient<Order> orders = world.client(paging().dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);

        assertThat(inputs).containsExactly(ORDER, ORDER, ORDER);
    }

    private static Flow signalled() {
        return Flow.startingAt(Signal.class).on(Signal.Given.class, ContinueAsNew.class);
    }

    private Instance continued(Flow first) {
        Dispatcher<Order> before = Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, first);
        Dispatcher<Order> after = Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, first, Flow.startingAt(A.class));
        world.client(before).start("k1", ORDER, StartOptions.none());
        world.restart(after);
        world.client(after).resume("k1", ANY, new Signal.Given("ana"), Optional.empty());
        return world.client(after).get("k1", ANY).orElseThrow();
    }

    @Test
    void theVersionIsResolvedAnew() {
        assertThat(continued(signalled()).version()).isEqualTo(2);
    }

    @Test
    void theVersionIsKeptWherePinned() {
        assertThat(continued(signalled().pinned()).version()).isEqualTo(1);
    }

    @Test
    void theRouterIsAskedAgain() {
        Dispatcher<Order> dispatcher = Flow.dispatcher(
                Orders.class,
                UniqueScope.WORKFLOW,
                signalled(),
                Flow.startingAt(A.class).on(A.Done.class, Signal.class));
        WorkflowClient<Order> orders = world.engine()
                .client(
                        dispatcher,
                        (versions, options) -> OptionalInt.of(
                                Integer.parseInt(options.attributes().get("wanted"))));
        Instance first = orders.start("k1", ORDER, StartOptions.attribute("wanted", "1"));

        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());

        Instance second = orders.get("k1", ANY).orElseThrow();
        assertThat(second.runId()).isNotEqualTo(first.runId());
        assertThat(second.version()).isEqualTo(1);
    }

    @Test
    void staysOnItsVersionWhereTheNewOneIsTaken() {
        Flow current = Flow.startingAt(Signal.class).on(Signal.Given.class, A.class);
        Dispatcher<Order> dispatcher = Flow.dispatcher(Orders.class, UniqueScope.VERSION, signalled(), current);
        WorkflowClient<Order> orders = world.client(dispatcher);
        Instance first = orders.start("k1", ORDER, StartOptions.version(1));
        orders.start("k1", ORDER, StartOptions.version(2));

        orders.resume("k1", OptionalInt.of(1), new Signal.Given("ana"), Optional.empty());

        Instance next = orders.get("k1", OptionalInt.of(1)).orElseThrow();
        assertThat(next.runId()).isNotEqualTo(first.runId());
        assertThat(next.status()).isEqualTo(Status.WAITING);
    }
}
