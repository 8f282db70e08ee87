package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.Movable.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.version.MoveReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An instance that is to be moved by whoever asks another node than the one that has it in hand. */
@Timeout(30)
class MovesOverNodesTest {

    private static final Flow BESIDE = Flow.startingAt(A.class).on(A.Done.class, B.class, Approval.class);
    private static final Dispatcher<Order> CODE =
            workflow(UniqueScope.WORKFLOW, BESIDE, BESIDE, Migration.from(2).to(1));

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() throws Exception {
        nodes.close();
    }

    @Test
    void theNodeThatHasItInHandSaysWhyItIsNotMoved() throws Exception {
        Gate gate = nodes.oneIsInside(B.class, new B.Done("b"), CODE);
        WorkflowClient<Order> two = nodes.two().client(CODE);

        assertThatThrownBy(() -> nodes.whileTimePasses(
                        () -> two.versions().migration(2, 1).move("k1", "ana", "why not")))
                .isInstanceOfSatisfying(
                        NotMovableException.class,
                        left -> assertThat(left.reason()).isEqualTo(Reason.UNDER_WAY))
                .hasMessage("order::k1 (v2): B runs, or is about to");
        gate.open();
    }

    @Test
    void aNodeThatHasNoSuchMigrationSaysSo() throws Exception {
        Dispatcher<Order> older = Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, BESIDE, BESIDE);
        Gate gate = nodes.oneIsInside(B.class, new B.Done("b"), older);
        WorkflowClient<Order> two = nodes.two().client(CODE);

        MoveReport report =
                nodes.whileTimePasses(() -> two.versions().migration(2, 1).move(InstanceQuery.all(), "ana", "why not"));

        assertThat(report.left()).containsOnlyKeys(Reason.TROUBLE);
        assertThat(report.examples().get(0).why())
                .isEqualTo("node one, which has it in hand, has no migration from version 2 to 1 in its code");
        gate.open();
    }

    @Test
    void theQuestionSaysAllThatTheOtherNodeNeeds() {
        MoveOrder order = new MoveOrder(1, 2, "ana \"a\"", "prices\nare new");

        Mail.Question question = Wishes.question("two", "one", "r1", new Wish.Move(order, false));

        assertThat(question.wish()).isEqualTo("MOVE");
        assertThat(Wishes.wish(question)).as("what may have been done already").isEqualTo(new Wish.Move(order, true));
    }
}
