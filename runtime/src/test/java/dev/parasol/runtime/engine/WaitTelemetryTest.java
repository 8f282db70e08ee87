package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Later;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine tells of nodes that wait without a thread. */
@Timeout(30)
class WaitTelemetryTest extends Listening {

    @Test
    void tellsOfAnAwaitThatItBeginsToWaitAndThatItsEventCame() {
        WorkflowClient<Order> orders = client(Flow.startingAt(Approval.class).timeout(Approval.class, LONG));
        start(orders);
        world.clock.advance(MINUTE);
        orders.resume("k1", ANY, new Approval.Approved("ana"), Optional.empty());

        assertThat(told("step.async", "step.resume", "workflow.transition", "workflow.stop"))
                .containsExactly(
                        "step.async {step=Approval, waitsFor=EVENT, until=2026-11-22T05:33:00Z}",
                        "step.resume {step=Approval, cause=EVENT, outcome=Approval$Approved, waited=PT1M}",
                        "workflow.transition {from=Approval, outcome=Approval$Approved, to=[dev.parasol.End]}",
                        "workflow.stop {status=COMPLETED, duration=PT1M}");
    }

    @Test
    void tellsThatAnAwaitTimedOut() {
        WorkflowClient<Order> orders = client(Flow.startingAt(Approval.class).timeout(Approval.class, LONG));
        start(orders);
        world.clock.advance(LONG);

        assertThat(told("step.resume", "workflow.stop"))
                .containsExactly(
                        "step.resume {step=Approval, cause=TIMEOUT, outcome=Approval$Expired, waited=PT24H}",
                        "workflow.stop {status=COMPLETED, duration=PT24H}");
    }

    @Test
    void tellsAnEventThatCameEarlyWhenItIsDelivered() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).on(A.Done.class, Signal.class));
        start(orders);
        gate.awaitEntered();
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());
        gate.open();
        orders.await("k1", ANY, LONG);

        assertThat(told("step.stop", "step.async", "step.resume", "engine.advance"))
                .containsExactly(
                        "engine.advance {seq=1, what=STARTED, commands=1, commit=PT0S}",
                        "engine.advance {seq=2, what=EVENT_RECEIVED, commands=0, commit=PT0S}",
                        "step.stop {step=A, method=EXECUTE, attempt=1, outcome=A$Done, duration=PT0S}",
                        "step.resume {step=Signal, cause=EVENT, outcome=Signal$Given, waited=PT0S}",
                        "engine.advance {seq=3, what=ENDED, commands=1, commit=PT0S}");
    }

    @Test
    void tellsTheDelayOfAnEdgeAndTakesItWhenThatIsOver() {
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).on(A.Done.class, MINUTE, B.class));
        start(orders);
        awaitTimer();
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.stop", "step.async", "step.resume", "workflow.transition"))
                .containsExactly(
                        "step.stop {step=A, method=EXECUTE, attempt=1, outcome=A$Done, duration=PT0S}",
                        "step.async {step=B, waitsFor=DELAY, until=2026-11-21T05:34:00Z}",
                        "step.resume {step=B, cause=DELAY, waited=PT1M}",
                        "workflow.transition {from=A, outcome=A$Done, to=[B]}",
                        "step.stop {step=B, method=EXECUTE, attempt=1, outcome=B$Done, duration=PT0S}",
                        "workflow.transition {from=B, outcome=B$Done, to=[dev.parasol.End]}");
    }

    @Test
    void tellsTheDelayOfAStart() {
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class));
        orders.start("k1", ORDER, StartOptions.delay(MINUTE));
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        assertThat(told("workflow.start", "step.async", "step.resume", "workflow.stop"))
                .containsExactly(
                        "workflow.start {}",
                        "step.async {step=A, waitsFor=DELAY, until=2026-11-21T05:34:00Z}",
                        "step.resume {step=A, cause=DELAY, waited=PT1M}",
                        "workflow.stop {status=COMPLETED, duration=PT1M}");
    }

    @Test
    void tellsOfAStepThatGoesOnElsewhere() {
        CompletableFuture<Later.Done> elsewhere = new CompletableFuture<>();
        world.step(Later.class, arguments -> elsewhere);
        WorkflowClient<Order> orders = client(Flow.startingAt(Later.class));
        start(orders);
        heard.await(5);
        elsewhere.complete(new Later.Done("there"));
        orders.await("k1", ANY, LONG);

        assertThat(told("step.start", "step.async", "step.stop"))
                .containsExactly(
                        "step.start {step=Later, method=EXECUTE, attempt=1}",
                        "step.async {step=Later, waitsFor=STAGE}",
                        "step.stop {step=Later, method=EXECUTE, attempt=1, outcome=Later$Done, duration=PT0S}");
    }

    @Test
    void aStageThatIsDoneIsNotWaitedFor() {
        world.step(Later.class, arguments -> CompletableFuture.completedFuture(new Later.Done("here")));
        WorkflowClient<Order> orders = client(Flow.startingAt(Later.class));
        start(orders);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.start", "step.async", "step.stop"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("step.start", "step.stop");
    }
}
