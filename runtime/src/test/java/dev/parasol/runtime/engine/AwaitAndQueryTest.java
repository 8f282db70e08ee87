package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Refunds;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.AwaitTimeoutException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AwaitAndQueryTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private WorkflowClient<Order> signals() {
        return world.client(Flow.startingAt(Signal.class).dispatcher());
    }

    @Test
    void awaitSaysWhatAnInstanceWaitsForWhenTimeIsUp() throws Exception {
        WorkflowClient<Order> orders = signals();
        orders.start("k1", ORDER, StartOptions.none());
        int before = world.clock.waiting();
        CompletableFuture<Instance> awaited =
                CompletableFuture.supplyAsync(() -> orders.await("k1", ANY, Duration.ofSeconds(5)));
        while (world.clock.waiting() == before) {
            Thread.onSpinWait();
        }

        world.clock.advance(Duration.ofSeconds(5));

        assertThatThrownBy(awaited::get)
                .cause()
                .isInstanceOfSatisfying(
                        AwaitTimeoutException.class,
                        late -> assertThat(late.instance().status()).isEqualTo(Status.WAITING))
                .hasMessageContaining("order::k1 has not ended within PT5S: it is WAITING")
                .hasMessageContaining(Signal.Given.class.getName());
        assertThat(world.clock.waiting()).isEqualTo(before);
    }

    @Test
    void awaitReturnsAtOnceWhatHasEnded() {
        WorkflowClient<Order> orders = signals();
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        orders.cancel("k1", ANY);

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.CANCELLED);
        assertThat(world.engine().await(started.runId(), LONG).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void awaitKnowsWhatWasNeverStarted() {
        WorkflowClient<Order> orders = signals();

        assertThatThrownBy(() -> orders.await("k1", ANY, LONG)).isInstanceOf(UnknownInstanceException.class);
        assertThatThrownBy(() -> world.engine().await("no-such-run", LONG))
                .isInstanceOf(UnknownInstanceException.class)
                .hasMessageContaining("no-such-run");
        assertThat(orders.get("k1", ANY)).isEmpty();
        assertThat(world.engine().instance("no-such-run")).isEmpty();
    }

    @Test
    void everyFilterOfAQueryHolds() {
        WorkflowClient<Order> orders = world.client(Flow.dispatcher(
                Orders.class, UniqueScope.WORKFLOW, Flow.startingAt(Signal.class), Flow.startingAt(A.class)));
        WorkflowClient<Order> refunds =
                world.client(Flow.dispatcher(Refunds.class, UniqueScope.WORKFLOW, Flow.startingAt(Signal.class)));
        Instant before = world.clock.now();
        orders.start(
                "old",
                ORDER,
                StartOptions.version(1).attribute("tenant", "acme").attribute("plan", "free"));
        world.clock.advance(Duration.ofHours(2));
        orders.start("done", ORDER, StartOptions.attribute("tenant", "acme"));
        orders.await("done", ANY, LONG);
        refunds.start("other", ORDER, StartOptions.attribute("tenant", "other"));

        InstanceQuery all = InstanceQuery.all();
        assertThat(keys(world.engine().query(all))).containsExactly("other", "done", "old");
        assertThat(keys(orders.list(all))).containsExactly("done", "old");
        assertThat(keys(world.engine().query(all.workflow(Refunds.class.getName()))))
                .containsExactly("other");
        assertThat(keys(orders.list(all.status(Status.COMPLETED)))).containsExactly("done");
        assertThat(keys(orders.list(all.status(Status.COMPLETED, Status.WAITING))))
                .containsExactly("done", "old");
        assertThat(keys(orders.list(all.version(1)))).containsExactly("old");
        assertThat(keys(orders.list(all.key("done")))).containsExactly("done");
        assertThat(keys(orders.list(all.attribute("tenant", "acme").attribute("plan", "free"))))
                .containsExactly("old");
        assertThat(keys(orders.list(all.startedAfter(before)))).containsExactly("done");
        assertThat(keys(orders.list(all.startedBefore(before.plusSeconds(1))))).containsExactly("old");
        assertThat(keys(orders.list(all.olderThan(Duration.ofHours(1))))).containsExactly("old");
        assertThat(keys(orders.list(all.limit(1)))).containsExactly("done");
    }

    @Test
    void agesThatNoMomentCanExpressAreAnswered() {
        WorkflowClient<Order> orders = signals();
        orders.start("k1", ORDER, StartOptions.none());
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);

        assertThat(orders.list(InstanceQuery.all().olderThan(longest))).isEmpty();
        assertThat(keys(orders.list(InstanceQuery.all().olderThan(longest.negated()))))
                .containsExactly("k1");
    }

    @Test
    void aWaitThatWasOverLongAgoEndsAtOnce() {
        WorkflowClient<Order> orders = signals();
        orders.start("k1", ORDER, StartOptions.none());

        assertThatThrownBy(() -> orders.await("k1", ANY, Duration.ofSeconds(Long.MIN_VALUE)))
                .isInstanceOf(AwaitTimeoutException.class);
    }

    private static List<String> keys(List<Instance> instances) {
        return instances.stream().map(Instance::key).toList();
    }

    @Test
    void pagesFollowOneAnother() {
        WorkflowClient<Order> orders = signals();
        for (int number = 0; number < 5; number++) {
            orders.start("k" + number, ORDER, StartOptions.none());
        }

        InstanceQuery page = InstanceQuery.all().limit(2);
        List<Instance> first = orders.list(page);
        List<Instance> second = orders.list(page.after(first.get(1).runId()));
        List<Instance> third = orders.list(page.after(second.get(1).runId()));

        assertThat(keys(first)).containsExactly("k4", "k3");
        assertThat(keys(second)).containsExactly("k2", "k1");
        assertThat(keys(third)).containsExactly("k0");
    }
}
