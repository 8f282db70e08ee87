package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.TwoNodes.LEASE;
import static dev.parasol.runtime.engine.TwoNodes.step;
import static dev.parasol.runtime.engine.TwoNodes.stepBesideAnAwait;
import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Instances go on whichever of several engines on one store dies, ends or has no code for them. */
@Timeout(30)
class NodesTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final TwoNodes nodes = new TwoNodes();
    private final World world = nodes.world;

    @AfterEach
    void close() throws Exception {
        nodes.close();
    }

    @Test
    void whatADeadNodeHadInHandIsTakenOverWhenItsLeaseHasEnded() throws Exception {
        Gate gate = nodes.oneIsInside(A.class, new A.Done("never"), step());
        world.step(A.class, arguments -> new A.Done("by two"));
        WorkflowClient<Order> two = nodes.two(step()).client(step());

        nodes.oneStore.cutOff();
        world.clock.advance(LEASE.minusSeconds(1));
        assertThat(two.get("k1", ANY).orElseThrow().status()).isEqualTo(Status.RUNNING);
        Instance done = nodes.whileTimePasses(() -> two.await("k1", ANY, LONG));

        assertThat(done.result()).containsExactly(new A.Done("by two"));
        assertThat(done.history()).extracting(HistoryEntry::by).containsExactly("one", "two");
    }

    @Test
    void anEventForAnInstanceOfADeadNodeDoesNotWaitForTheNextRound() throws Exception {
        Gate gate = nodes.oneIsInside(B.class, new B.Done("never"), stepBesideAnAwait());
        WorkflowClient<Order> two = nodes.two(stepBesideAnAwait()).client(stepBesideAnAwait());

        nodes.oneStore.cutOff();
        Instance resumed =
                nodes.whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));

        assertThat(resumed.outcome(Signal.class)).contains(new Signal.Given("ana"));
        gate.open();
    }

    @Test
    void ofTwoNodesThatRunTheSameStepOnlyOneRecordsIt() throws Exception {
        Gate slow = new Gate(arguments -> new A.Done("by one"));
        world.step(A.class, slow);
        WorkflowClient<Order> one = nodes.one().client(step());
        one.start("k1", ORDER, StartOptions.none());
        slow.awaitEntered();
        world.step(A.class, arguments -> new A.Done("by two"));
        WorkflowClient<Order> two = nodes.two(step()).client(step());

        nodes.oneStore.hide();
        nodes.whileTimePasses(() -> two.await("k1", ANY, LONG));
        slow.open();
        slow.awaitLeft();
        Instance seenByOne = nodes.whileTimePasses(() -> one.await("k1", ANY, LONG));

        assertThat(seenByOne.result()).containsExactly(new A.Done("by two"));
        assertThat(seenByOne.history()).extracting(HistoryEntry::what).containsExactly(What.STARTED, What.ENDED);
    }

    @Test
    void aNodeWithoutTheCodeLeavesAnInstanceToOneThatHasIt() throws Exception {
        Dispatcher<Order> delayed = step();
        WorkflowClient<Order> before = nodes.two(delayed).client(delayed);
        before.start("k1", ORDER, StartOptions.delay(Duration.ofDays(1)));
        nodes.one(); // has nothing registered, and there is no OrdersDispatcher to be found

        world.clock.advance(Duration.ofDays(1));

        Instance done = nodes.whileTimePasses(() -> before.await("k1", ANY, LONG));
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.history()).extracting(HistoryEntry::by).contains("two");
    }

    @Test
    void whatNoNodeHasCodeForIsStalledAndGoesOnWithTheNextNode() throws Exception {
        Dispatcher<Order> code = step();
        WorkflowEngine before = nodes.two(code);
        before.client(code).start("k1", ORDER, StartOptions.delay(Duration.ofDays(1)));
        WorkflowEngine bare = nodes.one();
        before.close();

        world.clock.advance(Duration.ofDays(1));

        Instance stalled =
                bare.query(InstanceQuery.all().status(Status.STALLED)).get(0);
        assertThat(stalled.missing()).containsExactly(Orders.class.getName());
        WorkflowClient<Order> later = nodes.two(code).client(code);
        assertThat(nodes.whileTimePasses(() -> later.await("k1", ANY, LONG)).status())
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void theInstancesOfANodeThatEndsGoOnElsewhereAtOnce() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("never"));
        world.step(A.class, gate);
        WorkflowEngine leaving = nodes.one();
        leaving.client(step()).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        world.step(A.class, arguments -> new A.Done("by two"));
        WorkflowClient<Order> two = nodes.two(step()).client(step());

        nodes.close(leaving);

        assertThat(nodes.whileTimePasses(() -> two.await("k1", ANY, LONG)).result())
                .containsExactly(new A.Done("by two"));
    }

    @Test
    void anyNodeFiresTheTimersOfInstancesAtRest() throws Exception {
        Dispatcher<Order> code = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofHours(1))
                .dispatcher();
        nodes.one(code).client(code).start("k1", ORDER, StartOptions.none());
        WorkflowClient<Order> two = nodes.two(code).client(code);

        nodes.oneStore.cutOff();
        world.clock.advance(Duration.ofHours(1));

        assertThat(nodes.whileTimePasses(() -> two.await("k1", ANY, LONG)).result())
                .containsExactly(new Approval.Expired());
    }
}
