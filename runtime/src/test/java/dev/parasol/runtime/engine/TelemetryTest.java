package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parasol.ContinueAsNew;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.HeldStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Page;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.telemetry.EngineAdvanced;
import dev.parasol.runtime.telemetry.StepEvent;
import dev.parasol.runtime.telemetry.TelemetryEvent;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine tells of a run, and in which order. */
@Timeout(30)
class TelemetryTest extends Listening {

    @Test
    void tellsARunFromItsStartToItsEndInOrder() {
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).on(A.Done.class, B.class));
        start(orders);
        orders.await("k1", ANY, LONG);

        assertThat(told())
                .containsExactly(
                        "runner.init {how=START}",
                        "workflow.start {}",
                        "engine.advance {seq=1, what=STARTED, commands=1, commit=PT0S}",
                        "step.start {step=A, method=EXECUTE, attempt=1}",
                        "step.stop {step=A, method=EXECUTE, attempt=1, outcome=A$Done, duration=PT0S}",
                        "workflow.transition {from=A, outcome=A$Done, to=[B]}",
                        "engine.advance {seq=2, what=ENDED, commands=1, commit=PT0S}",
                        "step.start {step=B, method=EXECUTE, attempt=1}",
                        "step.stop {step=B, method=EXECUTE, attempt=1, outcome=B$Done, duration=PT0S}",
                        "workflow.transition {from=B, outcome=B$Done, to=[dev.parasol.End]}",
                        "engine.advance {seq=3, what=ENDED, commands=1, commit=PT0S}",
                        "workflow.stop {status=COMPLETED, duration=PT0S}");
    }

    @Test
    void saysOfEveryEventWhereItComesFrom() {
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class));
        Instance started = orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);
        world.close();

        Instant now = world.clock.now();
        assertThat(heard.events()).hasSize(8).allSatisfy(event -> {
            assertThat(event.instanceId()).isEqualTo("order::k1");
            assertThat(event.runId()).isEqualTo(started.runId());
            assertThat(event.workflow()).isEqualTo(Orders.class.getName());
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.nodeName()).isEqualTo("test");
            assertThat(event.at()).isEqualTo(now);
        });
    }

    @Test
    void tellsOneTransitionForAllTargetsOfAnOutcome() {
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).on(A.Done.class, B.class, C.class));
        start(orders);
        orders.await("k1", ANY, LONG);

        assertThat(told("workflow.transition"))
                .contains("workflow.transition {from=A, outcome=A$Done, to=[B, C]}")
                .hasSize(3);
    }

    @Test
    void tellsTheNextRunAfterTheEndOfTheOneBefore() {
        Iterator<Page.Out> pages =
                List.<Page.Out>of(new Page.Same(), new Page.Last()).iterator();
        world.step(Page.class, arguments -> pages.next());
        WorkflowClient<Order> orders = client(Flow.startingAt(Page.class).on(Page.Same.class, ContinueAsNew.class));
        Instance first = orders.start("k1", ORDER, StartOptions.none());
        orders.await("k1", ANY, LONG);
        world.close();

        assertThat(heard.events())
                .filteredOn(event -> event instanceof WorkflowEvent && !(event instanceof WorkflowEvent.Transition))
                .extracting(TelemetryEvent::name, TelemetryEvent::runId)
                .containsExactly(
                        tuple("workflow.start", first.runId()),
                        tuple("workflow.stop", first.runId()),
                        tuple("workflow.start", first.runId() + ".2"),
                        tuple("workflow.stop", first.runId() + ".2"));
    }

    @Test
    void tellsOfARerunWhatIsItsOwn() {
        WorkflowClient<Order> orders =
                client(Flow.startingAt(A.class).on(A.Done.class, B.class).on(B.Done.class, C.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.clock.advance(MINUTE);
        Instance rerun = orders.rerun("k1", ANY, C.class, "k2");
        orders.await("k2", ANY, LONG);
        world.close();

        assertThat(heard.told(event -> event.runId().equals(rerun.runId())))
                .containsExactly(
                        "runner.init {how=START}",
                        "workflow.start {}",
                        "engine.advance {seq=3, what=STARTED, commands=1, commit=PT0S}",
                        "step.start {step=C, method=EXECUTE, attempt=1}",
                        "step.stop {step=C, method=EXECUTE, attempt=1, outcome=C$Done, duration=PT0S}",
                        "workflow.transition {from=C, outcome=C$Done, to=[dev.parasol.End]}",
                        "engine.advance {seq=4, what=ENDED, commands=1, commit=PT0S}",
                        "workflow.stop {status=COMPLETED, duration=PT0S}");
    }

    @Test
    void tellsNothingBeforeItIsRecordedAndHowLongThatTook() throws Exception {
        HeldStore store = new HeldStore();
        try (WorkflowEngine engine =
                world.builder().store(store).listener(heard).start()) {
            WorkflowClient<Order> orders =
                    engine.client(Flow.startingAt(Signal.class).dispatcher());
            start(orders);
            store.hold();
            CompletableFuture<Instance> resumed = CompletableFuture.supplyAsync(
                    () -> orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty()));
            store.awaitHeld();
            heard.await(4);
            assertThat(heard.events(StepEvent.Resumed.class)).isEmpty();

            world.clock.advance(Duration.ofMillis(20));
            store.write();
            resumed.get();
        }

        assertThat(heard.events(EngineAdvanced.class))
                .extracting(EngineAdvanced::commit)
                .containsExactly(Duration.ZERO, Duration.ofMillis(20));
        assertThat(heard.events(StepEvent.Resumed.class)).hasSize(1);
    }

    @Test
    void ofAFieldThatTheCallerGaveTooTheEventsOwnIsTold() {
        WorkflowClient<Order> orders = client(Flow.startingAt(Signal.class));
        Map<String, String> ofCaller = Map.of("traceparent", "00-4bf9", "workflow", "mine", "until", "never");
        orders.start("k1", ORDER, StartOptions.telemetry(ofCaller));
        world.close();

        StepEvent.Suspended waits = heard.events(StepEvent.Suspended.class).get(0);
        assertThat(waits.fields())
                .containsEntry("traceparent", "00-4bf9")
                .containsEntry("workflow", Orders.class.getName())
                .doesNotContainKey("until");
        assertThat(heard.events(WorkflowEvent.Started.class).get(0).fields()).containsEntry("until", "never");
    }
}
