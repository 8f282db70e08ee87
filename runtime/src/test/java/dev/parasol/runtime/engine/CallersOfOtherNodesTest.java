package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.TwoNodes.step;
import static dev.parasol.runtime.engine.TwoNodes.stepBesideAnAwait;
import static dev.parasol.runtime.fixture.World.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.MortalStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers want of an instance that another engine on the store runs. */
@Timeout(30)
class CallersOfOtherNodesTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final TwoNodes nodes = new TwoNodes();
    private final World world = nodes.world;

    @AfterEach
    void close() throws Exception {
        nodes.close();
    }

    @Test
    void anEventThatIsSentToAnyNodeIsDeliveredByTheOneThatRunsTheInstance() throws Exception {
        Gate gate = nodes.oneIsInside(B.class, new B.Done("b"), stepBesideAnAwait());
        WorkflowClient<Order> two = nodes.two().client(stepBesideAnAwait());

        Instance resumed =
                nodes.whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));

        assertThat(resumed.outcome(Signal.class)).contains(new Signal.Given("ana"));
        assertThat(resumed.history())
                .filteredOn(entry -> entry.what() == What.EVENT_RECEIVED)
                .extracting(HistoryEntry::by)
                .containsExactly("one");
        gate.open();
        assertThat(nodes.whileTimePasses(() -> two.await("k1", ANY, LONG)).result())
                .containsExactlyInAnyOrder(new B.Done("b"), new Signal.Given("ana"));
        assertThat(gate.interrupts()).isZero();
    }

    @Test
    void aQuestionThatGotLostIsAskedAnew() throws Exception {
        Gate gate = nodes.oneIsInside(B.class, new B.Done("b"), stepBesideAnAwait());
        MortalStore twoStore = new MortalStore(world.store);
        WorkflowClient<Order> two = nodes.engine("two", twoStore).client(stepBesideAnAwait());
        twoStore.loseNextQuestion();

        Instance resumed =
                nodes.whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));

        assertThat(resumed.history())
                .filteredOn(entry -> entry.what() == What.EVENT_RECEIVED)
                .hasSize(1);
        gate.open();
    }

    @Test
    void aRefusalIsToldToTheCallerOnTheOtherNode() throws Exception {
        Gate gate = nodes.oneIsInside(A.class, new A.Done("a"), step());
        WorkflowClient<Order> two = nodes.two().client(step());

        assertThatThrownBy(() ->
                        nodes.whileTimePasses(() -> two.resume("k1", ANY, new Signal.Given("ana"), Optional.empty())))
                .isInstanceOf(UnexpectedEventException.class)
                .hasMessageStartingWith("order::k1 (v1): ");
        gate.open();
    }

    @Test
    void aCancelInterruptsTheStepOnTheNodeThatRunsIt() throws Exception {
        Gate gate = nodes.oneIsInside(A.class, new A.Done("a"), step());
        WorkflowClient<Order> two = nodes.two().client(step());

        Instance cancelled = nodes.whileTimePasses(() -> two.cancel("k1", ANY));

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        gate.awaitLeft();
        assertThat(gate.interrupts()).isEqualTo(1);
    }
}
