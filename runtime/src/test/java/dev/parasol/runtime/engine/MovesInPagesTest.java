package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.Movable.startAndWait;
import static dev.parasol.runtime.engine.Movable.up;
import static dev.parasol.runtime.engine.Movable.workflow;
import static dev.parasol.runtime.fixture.World.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.LeftAlone;
import dev.parasol.runtime.version.MoveReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many instances that are moved to another version, or would be. */
@Timeout(60)
class MovesInPagesTest {

    /** More than go into a page. */
    private static final int MANY = 260;

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static void start(WorkflowClient<Order> orders, int many) {
        IntStream.range(0, many).forEach(number -> startAndWait(orders, "k" + number));
    }

    private static InstanceQuery on(int version) {
        return InstanceQuery.all().version(version);
    }

    /** Waits for a signal, where it stays, or for approval. */
    private WorkflowClient<Order> someStay(int staying, int moving) {
        Flow first = Flow.startingAt(Signal.class).on(Signal.Given.class, Approval.class);
        Flow second = Flow.startingAt(Approval.class);
        Migration migration = Migration.from(1).to(2).stay(Signal.class.getName());
        WorkflowClient<Order> orders = world.client(workflow(UniqueScope.WORKFLOW, first, second, migration));
        start(orders, staying + moving);
        IntStream.range(staying, staying + moving)
                .forEach(number -> orders.resume("k" + number, ANY, new Signal.Given("joe"), Optional.empty()));
        return orders;
    }

    private static Map<String, String> histories(WorkflowClient<Order> orders) {
        Map<String, String> histories = new TreeMap<>();
        orders.list(InstanceQuery.all())
                .forEach(instance -> histories.put(instance.key(), instance.historyAsJsonLines()));
        return histories;
    }

    @Test
    void allAreMovedPageByPage() {
        WorkflowClient<Order> orders = world.client(workflow());
        start(orders, MANY);

        MoveReport report = up(orders).moveAll("ana", "approvals are priced now");

        assertThat(report).isEqualTo(new MoveReport(MANY, new TreeMap<>(), List.of()));
        assertThat(report).hasToString(MANY + " moved, 0 left alone");
        assertThat(orders.list(on(2)))
                .hasSize(MANY)
                .extracting(Instance::status)
                .containsOnly(Status.WAITING);
        assertThat(orders.list(on(1))).isEmpty();
        assertThat(up(orders).moveAll("ana", "once more").moved()).isZero();
    }

    @Test
    void whoIsLeftAloneIsCountedWithTheReason() {
        WorkflowClient<Order> orders = someStay(12, 3);

        MoveReport report = up(orders).moveAll("ana", "signals are out");

        assertThat(report.moved()).isEqualTo(3);
        assertThat(report.leftAlone()).isEqualTo(12);
        assertThat(report).hasToString("3 moved, 12 left alone {STAYS=12}");
        assertThat(report.examples())
                .as("the latest of them")
                .hasSize(MoveReport.EXAMPLES)
                .first()
                .hasToString("order::k11: it rests at Signal, which stays on version 1");
        assertThat(orders.list(on(1))).hasSize(12);
    }

    @Test
    void whatHasFailedIsMovedAndWhatHasEndedIsNot() {
        WorkflowClient<Order> orders = world.client(workflow());
        start(orders, 2);
        orders.resume("k0", ANY, new Approval.Approved("joe"), Optional.empty());
        assertThat(orders.await("k0", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        world.step(A.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        WorkflowClient<Order> again = world.restart(workflow()).client(workflow());
        startAndWait(again, "failed");

        MoveReport report = up(again).moveAll("ana", "why not");

        assertThat(report.moved()).isEqualTo(2);
        assertThat(again.list(on(2))).extracting(Instance::key).containsExactlyInAnyOrder("k1", "failed");
    }

    @Test
    void tryingItOutTellsWhatWouldBeAndWritesNothing() {
        WorkflowClient<Order> orders = someStay(2, 3);
        Map<String, String> before = histories(orders);

        MoveReport would = up(orders).tryOut();

        assertThat(histories(orders)).isEqualTo(before);
        assertThat(orders.list(on(1))).hasSize(5);
        assertThat(would.moved()).isEqualTo(3);
        assertThat(would.left()).isEqualTo(Map.of(Reason.STAYS, 2L));
        assertThat(up(orders).moveAll("ana", "as tried out")).isEqualTo(would);
    }

    @Test
    void tryingItOutCallsConvertersAndTellsWhichFail() {
        Migration failing = Migration.from(1)
                .to(2)
                .supply(B.class.getName(), B.Done.class, List.of(Flow.input()), arguments -> {
                    throw new IllegalStateException("no price");
                });
        WorkflowClient<Order> orders = world.client(workflow(failing));
        start(orders, 1);

        assertThat(up(orders).tryOut().examples())
                .extracting(LeftAlone::reason)
                .containsExactly(Reason.CONVERTER_FAILED);
    }

    @Test
    void onlyThoseOfAPageAreMoved() {
        WorkflowClient<Order> orders = world.client(workflow());
        startAndWait(orders, "early");
        world.clock.advance(LONG);
        Instant between = world.clock.now();
        world.clock.advance(LONG);
        startAndWait(orders, "late");
        InstanceQuery early = InstanceQuery.all().startedBefore(between);

        assertThat(up(orders).tryOut(early).moved()).isEqualTo(1);
        assertThat(up(orders).move(early, "ana", "why not").moved()).isEqualTo(1);

        assertThat(orders.list(on(2))).extracting(Instance::key).containsExactly("early");
        assertThat(up(orders)
                        .move(InstanceQuery.all().version(7).limit(1), "ana", "why not")
                        .moved())
                .as("whatever version the query says")
                .isEqualTo(1);
    }

    @Test
    void whoMovesThemAndWhyMustBeSaid() {
        WorkflowClient<Order> orders = world.client(workflow());
        start(orders, 1);

        assertThatThrownBy(() -> up(orders).moveAll("ana", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("say why: it is recorded, and must be more than blanks");
        assertThatThrownBy(() -> up(orders).move(InstanceQuery.all(), "", "why not"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("say who decides");
        assertThat(orders.list(on(1))).hasSize(1);
    }
}
