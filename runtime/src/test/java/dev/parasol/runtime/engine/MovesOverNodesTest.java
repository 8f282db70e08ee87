package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.Movable.startAndWait;
import static dev.parasol.runtime.engine.Movable.up;
import static dev.parasol.runtime.engine.Movable.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.MortalStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.SettableClock;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Moved;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.version.MoveReport;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An instance that is moved by whoever asks another node than the one that has it in hand. */
@Timeout(30)
class MovesOverNodesTest {

    /** The wait would soon be over, so a node keeps it in hand. */
    private static final Flow WAITING =
            Flow.startingAt(A.class).on(A.Done.class, Approval.class).timeout(Approval.class, Duration.ofSeconds(8));

    private static final Dispatcher<Order> CODE =
            workflow(UniqueScope.WORKFLOW, WAITING, WAITING, Migration.from(1).to(2));

    private final TwoNodes nodes = new TwoNodes();
    private final SettableClock timeOfOne = new SettableClock();
    private WorkflowEngine one;

    @AfterEach
    void close() throws Exception {
        nodes.close();
        CompletableFuture<Void> closing =
                one == null ? CompletableFuture.completedFuture(null) : CompletableFuture.runAsync(one::close);
        while (!closing.isDone()) {
            timeOfOne.advance(Duration.ofSeconds(1));
        }
        closing.join();
    }

    /** Node one, which knows that it is not alone, waits with an instance; for it time stands still. */
    private void waitsOnOne(Dispatcher<Order> code) {
        one = nodes.world
                .builder()
                .nodeName("one")
                .clock(timeOfOne)
                .lease(Duration.ofDays(1_000))
                .start();
        startAndWait(one.client(code));
        assertThat(stored().state().owner()).as("who has it in hand").isPresent();
    }

    private StoredRun stored() {
        return nodes.world
                .store
                .find(Orders.class.getName(), "order::k", OptionalInt.empty())
                .get(0);
    }

    /** Asks node two. Once it has asked node one, there is time for an answer. */
    private <T> T asked(Callable<T> call) throws Exception {
        String owner = stored().state().owner().orElseThrow();
        return nodes.whileTimePasses(() -> {
            CompletableFuture<T> answer = new CompletableFuture<>();
            new Thread(() -> answer.completeAsync(() -> called(call), Runnable::run)).start();
            while (!answer.isDone() && isUnasked(owner)) {
                Thread.onSpinWait();
            }
            timeOfOne.advance(Duration.ofSeconds(1));
            return Answers.get(answer);
        });
    }

    private static <T> T called(Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException plain) {
            throw plain;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private boolean isUnasked(String node) {
        return Answers.get(nodes.world.store.mail().inbox(node).toCompletableFuture())
                .questions()
                .isEmpty();
    }

    private Instance moved(WorkflowEngine two) throws Exception {
        WorkflowClient<Order> orders = two.client(CODE);
        return asked(() -> up(orders).move("k", "ana", "why not"));
    }

    private static List<String> movers(Instance instance) {
        return instance.history().stream()
                .filter(entry -> entry.what() == What.MOVED)
                .map(HistoryEntry::by)
                .toList();
    }

    @Test
    void theNodeThatHasItInHandMovesIt() throws Exception {
        WorkflowEngine two = nodes.two();
        waitsOnOne(CODE);

        Instance moved = moved(two);

        assertThat(moved.version()).isEqualTo(2);
        assertThat(movers(moved)).containsExactly("one");
        assertThat(moved.history().get(2).moved()).contains(new Moved(1, 2, "ana", "why not"));
    }

    @Test
    void aQuestionThatGotLostIsAskedAnew() throws Exception {
        MortalStore store = new MortalStore(nodes.world.store);
        WorkflowEngine two = nodes.engine("two", store);
        waitsOnOne(CODE);
        store.loseNextQuestion();

        assertThat(movers(moved(two))).containsExactly("one");
    }

    @Test
    void itsReasonIsToldToWhoeverAsksTheOther() throws Exception {
        Flow beside = Flow.startingAt(A.class).on(A.Done.class, B.class, Approval.class);
        Dispatcher<Order> code =
                workflow(UniqueScope.WORKFLOW, beside, beside, Migration.from(2).to(1));
        Gate gate = nodes.oneIsInside(B.class, new B.Done("b"), code);
        WorkflowClient<Order> two = nodes.two().client(code);

        assertThatThrownBy(() -> nodes.whileTimePasses(
                        () -> two.versions().migration(2, 1).move("k1", "ana", "why not")))
                .isInstanceOfSatisfying(
                        NotMovableException.class,
                        left -> assertThat(left.reason()).isEqualTo(Reason.UNDER_WAY))
                .hasMessage("B runs, or is about to");
        gate.open();
    }

    @Test
    void aNodeThatHasNoSuchMigrationSaysSo() throws Exception {
        WorkflowClient<Order> two = nodes.two().client(CODE);
        waitsOnOne(Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, WAITING, WAITING));

        MoveReport report = asked(() -> up(two).moveAll("ana", "why not"));

        assertThat(report.left()).containsOnlyKeys(Reason.TROUBLE);
        assertThat(report.examples().get(0).why())
                .isEqualTo("node one, which has it in hand, has no migration from version 1 to 2 in its code");
    }
}
