package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static dev.parasol.runtime.instance.Status.COMPLETED;
import static dev.parasol.runtime.instance.Status.FAILED;
import static dev.parasol.runtime.instance.Status.PENDING;
import static dev.parasol.runtime.instance.Status.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.ClearTimer;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.core.Timer.AwaitTimeout;
import dev.parasol.runtime.core.Timer.EdgeDelay;
import dev.parasol.runtime.core.Timer.InstanceTimeout;
import dev.parasol.runtime.core.Timer.StartDelay;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static Sketch delayed() {
        return Sketch.startingAt("A").on("A.ok", DAY, "B").on("B.ok", "end");
    }

    private static Sketch awaiting() {
        return Sketch.startingAt("W")
                .on("W.yes", "end")
                .on("W.late", "B")
                .on("B.ok", "end")
                .await("W", DAY, "W.late");
    }

    @Test
    void waitsUntilTheLastMomentForWhatNoMomentCanExpress() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", longest, "W")
                .on("W.yes", "end")
                .on("W.late", "end")
                .await("W", longest, "W.late");

        Run begun = Run.of(sketch, true, Optional.of(longest), Optional.of(longest));
        assertThat(begun.commands()).containsExactly(new SetTimer(new StartDelay(), Instant.MAX));
        assertThat(begun.core().underWay(begun.state())).isEqualTo(begun.commands());

        Run timed = Run.of(sketch, true, Optional.empty(), Optional.of(longest));
        assertThat(timed.state().deadline()).contains(Instant.MAX);
        assertThat(timed.returns("A", "A.ok").commands())
                .containsExactly(new SetTimer(new EdgeDelay("A", "W"), Instant.MAX));
    }

    @Test
    void awaitsUntilTheLastMomentWhatNoMomentCanExpress() {
        Sketch sketch = Sketch.startingAt("W")
                .on("W.yes", "end")
                .on("W.late", "end")
                .await("W", Duration.ofSeconds(Long.MAX_VALUE), "W.late");

        assertThat(Run.of(sketch).commands()).containsExactly(new SetTimer(new AwaitTimeout("W"), Instant.MAX));
    }

    @Test
    void takesADelayedEdgeWhenItsDelayIsOver() {
        Run run = Run.of(delayed()).returns("A", "A.ok");

        assertThat(run.commands()).containsExactly(new SetTimer(new EdgeDelay("A", "B"), START.plus(DAY)));
        assertThat(run.state().status()).isEqualTo(WAITING);
        assertThat(run.waits(DAY).fires(new EdgeDelay("A", "B")).started()).containsExactly("B");
    }

    @Test
    void takesADelayedEdgeOnce() {
        Run run = Run.of(delayed()).returns("A", "A.ok").waits(DAY).fires(new EdgeDelay("A", "B"));

        assertThat(run.due(new EdgeDelay("A", "B"))).isEmpty();
    }

    @Test
    void takesADelayedEdgeNoSooner() {
        Run run = Run.of(delayed()).returns("A", "A.ok").waits(DAY.minusNanos(1));

        assertThat(run.due(new EdgeDelay("A", "B"))).isEmpty();
    }

    @Test
    void delaysEachEdgeOfAFanOut() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", DAY, "B", "C")
                        .on("B.ok", "end")
                        .on("C.ok", "end"))
                .returns("A", "A.ok")
                .waits(DAY);

        assertThat(run.fires(new EdgeDelay("A", "C")).started()).containsExactly("C");
        assertThat(run.fires(new EdgeDelay("A", "B")).started()).containsExactly("B");
    }

    @Test
    void delaysTheEdgeOfTheOutcomeThatWasTaken() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.now", "B")
                        .on("A.later", DAY, "B")
                        .on("B.ok", "end"))
                .returns("A", "A.later");

        assertThat(run.started()).isEmpty();
        assertThat(run.waits(DAY).fires(new EdgeDelay("A", "B")).started()).containsExactly("B");
    }

    @Test
    void letsAJoinWaitForADelayedEdge() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", DAY, "D")
                        .on("C.ok", "D")
                        .on("D.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .returns("C", "C.ok");

        assertThat(run.started()).isEmpty();
        assertThat(run.waits(DAY).fires(new EdgeDelay("B", "D")).started()).containsExactly("D");
    }

    @Test
    void completesOnlyAfterADelayBeforeTheEnd() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", DAY, "end")).returns("A", "A.ok");

        assertThat(run.state().status()).isEqualTo(WAITING);
        assertThat(run.state().results()).isEmpty();
        run.waits(DAY).fires(new EdgeDelay("A", Edge.END));
        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.state().results()).containsExactly(payload("A.ok"));
    }

    @Test
    void doesNotProlongADelayByARetry() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", DAY, "D")
                        .on("C.ok", "end")
                        .on("D.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .fails("C")
                .waits(DAY.multipliedBy(2));
        assertThat(run.due(new EdgeDelay("B", "D"))).isEmpty();

        run.retried();
        assertThat(run.commands()).contains(new SetTimer(new EdgeDelay("B", "D"), START.plus(DAY)));
        assertThat(run.fires(new EdgeDelay("B", "D")).started()).containsExactly("D");
    }

    @Test
    void endsAnAwaitWithItsTimeoutsOutcome() {
        Run run = Run.of(awaiting());
        assertThat(run.commands()).containsExactly(new SetTimer(new AwaitTimeout("W"), START.plus(DAY)));

        run.waits(DAY).fires(new AwaitTimeout("W"));
        assertThat(run.started()).containsExactly("B");
        assertThat(run.state().outcome("W")).contains(payload("W.late"));
    }

    @Test
    void clearsTheTimeoutOfAnAwaitThatAnEventEnds() {
        Run run = Run.of(awaiting()).receives("W.yes");

        assertThat(run.commands()).startsWith(new ClearTimer(new AwaitTimeout("W")));
        assertThat(run.waits(DAY).due(new AwaitTimeout("W"))).isEmpty();
    }

    @Test
    void doesNotTimeAnAwaitOutTooSoon() {
        assertThat(Run.of(awaiting()).waits(DAY.minusNanos(1)).due(new AwaitTimeout("W")))
                .isEmpty();
    }

    @Test
    void givesAnAwaitItsWholeTimeAgainAfterARetry() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "W")
                        .on("B.ok", "end")
                        .on("W.yes", "end")
                        .on("W.late", "end")
                        .await("W", DAY, "W.late"))
                .returns("A", "A.ok")
                .fails("B")
                .waits(DAY.multipliedBy(3))
                .retried();

        assertThat(run.commands()).contains(new SetTimer(new AwaitTimeout("W"), START.plus(DAY.multipliedBy(4))));
        assertThat(run.due(new AwaitTimeout("W"))).isEmpty();
    }

    @Test
    void isPendingUntilTheStartsDelayIsOver() {
        Run run = Run.of(delayed(), true, Optional.of(DAY), Optional.empty());

        assertThat(run.state().status()).isEqualTo(PENDING);
        assertThat(run.commands()).containsExactly(new SetTimer(new StartDelay(), START.plus(DAY)));
        assertThat(run.due(new StartDelay())).isEmpty();
        assertThat(run.waits(DAY).fires(new StartDelay()).commands())
                .containsExactly(new RunStep("A", 1, START.plus(DAY)));
        assertThat(run.due(new StartDelay())).isEmpty();
    }

    @Test
    void cancelsWhatIsPending() {
        Run run = Run.of(delayed(), true, Optional.of(DAY), Optional.empty()).cancelled();

        assertThat(run.waits(DAY).due(new StartDelay())).isEmpty();
    }

    @Test
    void failsAnInstanceThatTakesTooLong() {
        Run run = Run.of(delayed(), true, Optional.empty(), Optional.of(Duration.ofHours(1)));
        assertThat(run.commands()).contains(new SetTimer(new InstanceTimeout(), START.plusSeconds(3600)));

        run.waits(Duration.ofHours(1)).fires(new InstanceTimeout());
        assertThat(run.commands()).containsExactly(new Interrupt("A", 1), new Ended(FAILED));
        assertThat(run.state().failure().orElseThrow().message()).isEqualTo("the instance took longer than PT1H");
        assertThat(run.state().failure().orElseThrow().node()).isEmpty();
    }

    @Test
    void countsTheInstancesTimeFromTheEndOfItsDelay() {
        Run run = Run.of(delayed(), true, Optional.of(DAY), Optional.of(DAY))
                .waits(DAY)
                .fires(new StartDelay());

        assertThat(run.state().deadline()).contains(START.plus(DAY.multipliedBy(2)));
    }

    @Test
    void givesAnInstanceThatTookTooLongItsWholeTimeAgainAfterARetry() {
        Run run = Run.of(delayed(), true, Optional.empty(), Optional.of(DAY))
                .waits(DAY)
                .fires(new InstanceTimeout())
                .retried();

        assertThat(run.commands())
                .containsExactly(
                        new SetTimer(new InstanceTimeout(), START.plus(DAY.multipliedBy(2))),
                        new RunStep("A", 2, START.plus(DAY)));
        assertThat(run.due(new InstanceTimeout())).isEmpty();
    }

    @Test
    void doesNotTimeOutWhatHasEnded() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end"), true, Optional.empty(), Optional.of(DAY))
                .returns("A", "A.ok");

        assertThat(run.waits(DAY).due(new InstanceTimeout())).isEmpty();
    }
}
