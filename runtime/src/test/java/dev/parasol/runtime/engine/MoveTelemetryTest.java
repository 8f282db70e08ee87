package dev.parasol.runtime.engine;

import static dev.parasol.runtime.engine.Movable.startAndWait;
import static dev.parasol.runtime.engine.Movable.up;
import static dev.parasol.runtime.engine.Movable.workflow;
import static dev.parasol.runtime.fixture.World.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine tells of an instance that is moved to another version. */
@Timeout(30)
class MoveTelemetryTest extends Listening {

    private WorkflowClient<Order> client(Flow first, Flow second, Migration migration) {
        return world.listening(heard).client(workflow(UniqueScope.WORKFLOW, first, second, migration));
    }

    @Test
    void tellsOfAFailureOnceAlsoIfWhatHasFailedIsMoved() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        Flow flow = Flow.startingAt(A.class);
        WorkflowClient<Order> orders = client(flow, flow, Migration.from(1).to(2));
        startAndWait(orders);
        orders.await("k", ANY, LONG);
        up(orders).move("k", "ana", "why not");

        assertThat(told("workflow.exception", "workflow.move"))
                .containsExactly(
                        "workflow.exception {step=A, exception=java.lang.IllegalStateException, message=no paper,"
                                + " attempts=1, duration=PT0S}",
                        "workflow.move {from=1, by=ana, why=why not}");
    }

    @Test
    void tellsTheEndThatAMoveBringsAbout() {
        Flow first = Flow.startingAt(Signal.class).on(Signal.Given.class, Approval.class);
        Migration migration = Migration.from(1).to(2).move(Signal.class.getName(), Approval.class.getName());
        WorkflowClient<Order> orders = client(first, Flow.startingAt(Approval.class), migration);
        startAndWait(orders);
        orders.resume("k", ANY, new Approval.Approved("joe"), Optional.empty());
        up(orders).move("k", "ana", "why not");

        assertThat(told("workflow.move", "workflow.stop"))
                .containsExactly(
                        "workflow.move {from=1, by=ana, why=why not}",
                        "workflow.stop {status=COMPLETED, duration=PT0S}");
    }
}
