package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.Movable.FIRST;
import static dev.parasol.runtime.engine.Movable.SECOND;
import static dev.parasol.runtime.engine.Movable.UP;
import static dev.parasol.runtime.engine.Movable.startAndWait;
import static dev.parasol.runtime.engine.Movable.up;
import static dev.parasol.runtime.engine.Movable.workflow;
import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Instances that are not moved to another version, and what whoever wants that is told. */
@Timeout(30)
class MovesRefusedTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysWhyItIsLeftAlone() {
        Migration migration = UP.stay(Approval.class.getName());
        WorkflowClient<Order> orders = world.client(workflow(migration));
        startAndWait(orders);

        assertThatThrownBy(() -> up(orders).move("k", "ana", "why not"))
                .isInstanceOfSatisfying(
                        NotMovableException.class,
                        left -> assertThat(left.reason()).isEqualTo(Reason.STAYS))
                .hasMessage("order::k (v1): it rests at Approval, which stays on version 1");
        assertThat(orders.get("k", ANY).orElseThrow().history()).hasSize(2);
    }

    @Test
    void aConverterThatFailsLeavesItAlone() {
        Migration migration = Migration.from(1)
                .to(2)
                .supply(B.class.getName(), B.Done.class, List.of(Flow.input()), arguments -> {
                    throw new IllegalStateException("no price");
                });
        WorkflowClient<Order> orders = world.client(workflow(migration));
        startAndWait(orders);

        assertThatThrownBy(() -> up(orders).move("k", "ana", "why not"))
                .isInstanceOf(NotMovableException.class)
                .hasMessageContaining("the converter of " + B.Done.class.getName() + " failed")
                .hasMessageContaining("no price");
    }

    @Test
    void aConverterThatCannotBeLinkedLeavesItAlone() {
        Migration migration = Migration.from(1)
                .to(2)
                .supply(B.class.getName(), B.Done.class, List.of(Flow.input()), arguments -> {
                    throw new NoClassDefFoundError("com/acme/Prices");
                });
        WorkflowClient<Order> orders = world.client(workflow(migration));
        startAndWait(orders);

        assertThat(up(orders).tryOut().left()).containsOnlyKeys(Reason.CONVERTER_FAILED);
        assertThat(up(orders).moveAll("ana", "why not").left()).containsOnlyKeys(Reason.CONVERTER_FAILED);
    }

    @Test
    void whatHasFailedIsLeftAloneIfTheKeyHasGoneOnSince() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        WorkflowClient<Order> orders = world.client(workflow());
        startAndWait(orders);
        assertThat(orders.await("k", ANY, LONG).status()).isEqualTo(Status.FAILED);
        WorkflowClient<Order> mended = world.restart(workflow()).client(workflow());
        mended.start("k", ORDER, StartOptions.version(2));

        assertThatThrownBy(() -> up(mended).move("k", "ana", "why not"))
                .as("the active instance is meant")
                .isInstanceOf(NotMovableException.class)
                .hasMessage("order::k (v2): it is on version 2");
        assertThat(mended.list(InstanceQuery.all().version(1)))
                .extracting(Instance::status)
                .containsExactly(Status.FAILED);
    }

    @Test
    void isNotMovedTwice() {
        WorkflowClient<Order> orders = world.client(workflow());
        startAndWait(orders);
        up(orders).move("k", "ana", "why not");

        assertThatThrownBy(() -> up(orders).move("k", "ana", "why not"))
                .isInstanceOfSatisfying(
                        NotMovableException.class,
                        left -> assertThat(left.reason()).isEqualTo(Reason.NOT_ON_VERSION))
                .hasMessage("order::k (v2): it is on version 2");
        assertThatThrownBy(() -> up(orders).move("other", "ana", "why not"))
                .isInstanceOf(UnknownInstanceException.class);
    }

    @Test
    void saysWhichMigrationsThereAre() {
        WorkflowClient<Order> orders = world.client(workflow());
        assertThatThrownBy(() -> orders.versions().migration(2, 1))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessage("Orders has no migration from version 2 to 1; it has 1 to 2:"
                        + " add @Migration(from = 2, to = 1) to it");
    }

    @Test
    void aReasonThatOnlyAnotherNodeKnowsIsToldAsItIs() {
        NotMovableException left = NotMovable.exception("TOO_OLD: it began before 2020");

        assertThat(left.reason()).isEqualTo(Reason.TROUBLE);
        assertThat(left).hasMessage("TOO_OLD: it began before 2020");
        assertThat(NotMovable.exception("STAYS: it rests: there").reason()).isEqualTo(Reason.STAYS);
    }

    @Test
    void takesTheKeyOnTheOtherVersion() {
        WorkflowClient<Order> orders = world.client(workflow(UniqueScope.VERSION, FIRST, SECOND, UP));
        startAndWait(orders);
        up(orders).move("k", "ana", "why not");
        startAndWait(orders);

        assertThatThrownBy(() -> up(orders).move("k", "ana", "why not"))
                .isInstanceOfSatisfying(
                        NotMovableException.class,
                        left -> assertThat(left.reason()).isEqualTo(Reason.SLOT_TAKEN))
                .hasMessageContaining("another instance holds the key there: order::k (v2, run ");
        assertThat(up(orders).tryOut().left()).containsOnlyKeys(Reason.SLOT_TAKEN);
        assertThat(orders.get("k", OptionalInt.of(1)).orElseThrow().status()).isEqualTo(Status.WAITING);
    }
}
