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
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Heard;
import dev.parasol.runtime.fixture.HeldStore;
import dev.parasol.runtime.fixture.Later;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Page;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.Undoable;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.telemetry.EngineAdvanced;
import dev.parasol.runtime.telemetry.StepEvent;
import dev.parasol.runtime.telemetry.StepEvent.Method;
import dev.parasol.runtime.telemetry.TelemetryEvent;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine tells, of what, and in which order. */
@Timeout(30)
class TelemetryTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final World world = new World();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        world.close();
    }

    private WorkflowClient<Order> client(Flow flow) {
        return world.listening(heard).client(flow.dispatcher());
    }

    /** Closes the engine, so that all is told. */
    private List<String> told(String... names) {
        world.close();
        return heard.told(names);
    }

    private void start(WorkflowClient<Order> orders) {
        orders.start("k1", ORDER, StartOptions.none());
    }

    private void awaitTimer() {
        while (world.clock.waiting() == 0) {
            Thread.onSpinWait();
        }
    }

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

    @Test
    void tellsEveryAttemptThatFailsAndWhetherAnotherOneFollows() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).retries(A.class, 2, MINUTE));
        start(orders);
        awaitTimer();
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.start", "step.exception", "workflow.exception", "workflow.stop"))
                .containsExactly(
                        "step.start {step=A, method=EXECUTE, attempt=1}",
                        "step.exception {step=A, method=EXECUTE, attempt=1, exception=java.lang.IllegalStateException,"
                                + " message=no paper, retried=true, nextAttemptAt=2026-11-21T05:34:00Z, duration=PT0S}",
                        "step.start {step=A, method=EXECUTE, attempt=2}",
                        "step.exception {step=A, method=EXECUTE, attempt=2, exception=java.lang.IllegalStateException,"
                                + " message=no paper, retried=false, duration=PT1M}",
                        "workflow.exception {step=A, exception=java.lang.IllegalStateException,"
                                + " message=no paper, attempts=2, duration=PT1M}");
    }

    @Test
    void tellsOfAFailureThatATransitionCatches() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class).onFailure(A.class, B.class));
        start(orders);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.exception", "workflow.transition", "workflow.exception", "workflow.stop"))
                .containsExactly(
                        "step.exception {step=A, method=EXECUTE, attempt=1, exception=java.lang.IllegalStateException,"
                                + " message=no paper, retried=false, duration=PT0S}",
                        "workflow.transition {from=A, outcome=dev.parasol.StepFailed, to=[B]}",
                        "workflow.transition {from=B, outcome=B$Done, to=[dev.parasol.End]}",
                        "workflow.stop {status=COMPLETED, duration=PT0S}");
    }

    @Test
    void tellsWhatIsUndoneAndWhy() {
        AtomicBoolean stuck = new AtomicBoolean(true);
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> {
            if (stuck.getAndSet(false)) {
                throw new IllegalStateException("stuck");
            }
            return "undone";
        }));
        world.step(B.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class)
                .on(A.Done.class, B.class)
                .retries(A.class, 2, MINUTE)
                .compensates(A.class));
        start(orders);
        awaitTimer();
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.start", "step.stop", "step.exception", "workflow.exception", "workflow.stop"))
                .containsExactly(
                        "step.start {step=A, method=EXECUTE, attempt=1}",
                        "step.stop {step=A, method=EXECUTE, attempt=1, outcome=A$Done, duration=PT0S}",
                        "step.start {step=B, method=EXECUTE, attempt=1}",
                        "step.exception {step=B, method=EXECUTE, attempt=1,"
                                + " exception=java.lang.IllegalStateException, message=no paper, retried=false,"
                                + " duration=PT0S}",
                        "step.start {step=A, method=COMPENSATE, attempt=1}",
                        "step.exception {step=A, method=COMPENSATE, attempt=1,"
                                + " exception=java.lang.IllegalStateException, message=stuck, retried=true,"
                                + " nextAttemptAt=2026-11-21T05:34:00Z, duration=PT0S}",
                        "step.start {step=A, method=COMPENSATE, attempt=2}",
                        "step.stop {step=A, method=COMPENSATE, attempt=2, duration=PT1M}",
                        "workflow.stop {status=COMPENSATED, step=B, exception=java.lang.IllegalStateException,"
                                + " message=no paper, attempts=1, duration=PT1M}");
    }

    @Test
    void tellsThatARunFailedWhichCouldNotBeUndone() {
        world.step(A.class, Undoable.of(new A.Done("a"), arguments -> {
            throw new IllegalStateException("stuck");
        }));
        world.step(B.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders =
                client(Flow.startingAt(A.class).on(A.Done.class, B.class).compensates(A.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.close();

        assertThat(heard.events(StepEvent.Failed.class))
                .extracting(StepEvent.Failed::method, StepEvent.Failed::isRetried)
                .containsExactly(tuple(Method.EXECUTE, false), tuple(Method.COMPENSATE, false));
        assertThat(heard.events(WorkflowEvent.Failed.class))
                .extracting(event -> event.failure().node())
                .containsExactly(Optional.of(A.class.getName()));
        assertThat(heard.events(WorkflowEvent.Stopped.class)).isEmpty();
    }

    @Test
    void tellsThatAnInstanceTookTooLong() {
        WorkflowClient<Order> orders = client(Flow.startingAt(Signal.class));
        orders.start("k1", ORDER, StartOptions.timeout(MINUTE));
        world.clock.advance(MINUTE);
        orders.await("k1", ANY, LONG);
        world.close();

        WorkflowEvent.Failed failed = heard.events(WorkflowEvent.Failed.class).get(0);
        assertThat(failed.failure().node()).isEmpty();
        assertThat(failed.failure().type()).isEqualTo(TimeoutException.class.getName());
        assertThat(failed.duration()).isEqualTo(MINUTE);
        assertThat(failed.fields()).doesNotContainKey("step");
    }

    @Test
    void tellsBothEndsOfARunThatFailedAndWasCancelled() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("no paper");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.clock.advance(MINUTE);
        orders.cancel("k1", ANY);

        assertThat(told("workflow.exception", "workflow.stop"))
                .containsExactly(
                        "workflow.exception {step=A, exception=java.lang.IllegalStateException,"
                                + " message=no paper, attempts=1, duration=PT0S}",
                        "workflow.stop {status=CANCELLED, duration=PT1M}");
        assertThat(told("runner.init")).startsWith("runner.init {how=START}").contains("runner.init {how=LOAD}");
    }

    @Test
    void countsAStepThatIsRetriedByACallerFromThere() {
        AtomicBoolean paper = new AtomicBoolean();
        world.step(A.class, arguments -> {
            if (!paper.get()) {
                throw new IllegalStateException("no paper");
            }
            return new A.Done("a");
        });
        WorkflowClient<Order> orders = client(Flow.startingAt(A.class));
        start(orders);
        orders.await("k1", ANY, LONG);
        world.clock.advance(MINUTE);
        paper.set(true);
        orders.retry("k1", ANY);
        orders.await("k1", ANY, LONG);

        assertThat(told("step.stop", "workflow.stop"))
                .containsExactly(
                        "step.stop {step=A, method=EXECUTE, attempt=2, outcome=A$Done, duration=PT0S}",
                        "workflow.stop {status=COMPLETED, duration=PT1M}");
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
