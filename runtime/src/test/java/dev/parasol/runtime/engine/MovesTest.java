package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.Movable.FIRST;
import static dev.parasol.runtime.engine.Movable.startAndWait;
import static dev.parasol.runtime.engine.Movable.up;
import static dev.parasol.runtime.engine.Movable.workflow;
import static dev.parasol.runtime.fixture.World.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotRerunnableException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Moved;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One instance that is moved to another version. */
@Timeout(30)
class MovesTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private WorkflowClient<Order> cStartsWith(StringBuilder taken) {
        world.step(C.class, arguments -> {
            taken.append(arguments.get(0, B.Done.class).text());
            return new C.Done("C");
        });
        return world.client(workflow());
    }

    @Test
    void goesOnByTheOtherVersion() {
        StringBuilder taken = new StringBuilder();
        WorkflowClient<Order> orders = cStartsWith(taken);
        startAndWait(orders);

        Instance moved = up(orders).move("k", "ana", "approvals are priced now");

        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.fingerprint()).isEqualTo(workflow().definition(2).fingerprint());
        assertThat(moved.active()).containsExactly(Approval.class.getName());
        assertThat(moved.outcome(B.Done.class)).contains(new B.Done("A of book"));
        orders.resume("k", ANY, new Approval.Approved("joe"), Optional.empty());
        Instance done = orders.await("k", ANY, LONG);
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.result()).containsExactly(new C.Done("C"));
        assertThat(taken).hasToString("A of book");
    }

    @Test
    void goesOnAfterARestart() {
        StringBuilder taken = new StringBuilder();
        WorkflowClient<Order> orders = cStartsWith(taken);
        startAndWait(orders);
        String before = up(orders).move("k", "ana", "why not").historyAsJsonLines();

        WorkflowClient<Order> again = world.restart(workflow()).client(workflow());

        Instance kept = again.get("k", ANY).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.historyAsJsonLines()).isEqualTo(before);
        assertThat(kept.active()).containsExactly(Approval.class.getName());
        again.resume("k", ANY, new Approval.Approved("joe"), Optional.empty());
        assertThat(again.await("k", ANY, LONG).result()).containsExactly(new C.Done("C"));
        assertThat(taken).hasToString("A of book");
    }

    @Test
    void theHistoryTellsWhoMovedItAndWhy() {
        WorkflowClient<Order> orders = world.client(workflow());
        startAndWait(orders);
        Instance moved = up(orders).move("k", "ana", "approvals are priced now");

        assertThat(moved.history())
                .extracting(HistoryEntry::what)
                .containsExactly(What.STARTED, What.ENDED, What.MOVED);
        assertThat(moved.history().get(2).moved()).contains(new Moved(1, 2, "ana", "approvals are priced now"));
        assertThat(moved.historyAsJsonLines().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"version\":1"),
                        line -> assertThat(line).contains("\"version\":1"),
                        line -> assertThat(line)
                                .contains("\"version\":2", "\"what\":\"MOVED\"", "\"operator\":\"ana\"")
                                .contains("\"fromVersion\":\"1\"", "\"why\":\"approvals are priced now\""));
    }

    @Test
    void runsAStepWhereItWaitedAtOnce() {
        Flow second = Flow.startingAt(A.class).on(A.Done.class, C.class);
        Migration migration = Migration.from(1).to(2).move(Approval.class.getName(), C.class.getName());
        WorkflowClient<Order> orders = world.client(workflow(UniqueScope.WORKFLOW, FIRST, second, migration));
        startAndWait(orders);

        up(orders).move("k", "ana", "nobody approves any more");

        assertThat(orders.await("k", ANY, LONG).result()).containsExactly(new C.Done("C"));
    }

    @Test
    void timesOutByTheOtherVersionSinceItWaits() {
        WorkflowClient<Order> orders = world.client(workflow());
        startAndWait(orders);
        world.clock.advance(Duration.ofDays(1));
        up(orders).move("k", "ana", "why not");

        world.clock.advance(Duration.ofDays(1));

        assertThat(orders.await("k", ANY, LONG).result()).containsExactly(new Approval.Expired());
    }

    @Test
    void goesOnFromWhatFailedWhenItIsRetried() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        Migration migration = Migration.from(1).to(2).move(A.class.getName(), C.class.getName());
        Flow second = Flow.startingAt(C.class);
        WorkflowClient<Order> orders = world.client(workflow(UniqueScope.WORKFLOW, FIRST, second, migration));
        startAndWait(orders);
        assertThat(orders.await("k", ANY, LONG).status()).isEqualTo(Status.FAILED);

        Instance moved = up(orders).move("k", "ana", "A is broken for good");

        assertThat(moved.status()).isEqualTo(Status.FAILED);
        orders.retry("k", ANY);
        assertThat(orders.await("k", ANY, LONG).result()).containsExactly(new C.Done("C"));
    }

    @Test
    void isRunAnewFromWhatCameAfterTheMoveOnly() {
        WorkflowClient<Order> orders = world.client(workflow());
        startAndWait(orders);
        up(orders).move("k", "ana", "why not");
        orders.resume("k", ANY, new Approval.Approved("joe"), Optional.empty());
        assertThat(orders.await("k", ANY, LONG).status()).isEqualTo(Status.COMPLETED);

        assertThatThrownBy(() -> orders.rerun("k", ANY, A.class, "anew"))
                .isInstanceOf(NotRerunnableException.class)
                .hasMessage("order::k (v2): " + A.class.getName() + " had ended before it was moved to this version;"
                        + " it can be run anew from " + Approval.class.getName() + ", " + C.class.getName());
        orders.rerun("k", ANY, C.class, "anew");
        Instance anew = orders.await("anew", ANY, LONG);
        assertThat(anew.version()).isEqualTo(2);
        assertThat(anew.result()).containsExactly(new C.Done("C"));
        assertThat(orders.rerun("k", ANY, Approval.class, "again").active()).containsExactly(Approval.class.getName());
    }

    @Test
    void anEventOfTheOldVersionIsShownWithItsNode() {
        Flow first = Flow.startingAt(Signal.class).on(Signal.Given.class, Approval.class);
        Flow second = Flow.startingAt(Approval.class);
        WorkflowClient<Order> orders = world.client(
                workflow(UniqueScope.WORKFLOW, first, second, Migration.from(1).to(2)));
        startAndWait(orders);
        orders.resume("k", ANY, new Signal.Given("joe"), Optional.empty());

        Instance moved = up(orders).move("k", "ana", "why not");

        assertThat(moved.history().get(1).node()).contains(Signal.class.getName());
    }
}
