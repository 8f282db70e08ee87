package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.Sketch;
import dev.parasol.runtime.error.NotMovableException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which instances are left alone, and what is said about it. */
class MoveRefusedTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static Sketch waiting() {
        return Sketch.startingAt("A").on("A.ok", "W").on("W.yes", "end").await("W");
    }

    private static ParameterSource outcome(String outcome) {
        String node = outcome.split("\\.")[0];
        return new ParameterSource.Outcome(false, List.of(new Producer(node, outcome)));
    }

    private static Hindrance hindrance(Reason reason, String text) {
        return new Hindrance(reason, text);
    }

    @Test
    void whatRunsIsLeftAlone() {
        assertThat(Run.of(waiting()).hindrance(waiting().version(2), Map.of()))
                .isEqualTo(hindrance(Reason.UNDER_WAY, "A runs, or is about to"));
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        Run run = Run.of(waiting()).returns("A", "A.ok");
        assertThat(run.receives("W.yes").hindrance(waiting().version(2), Map.of()))
                .isEqualTo(hindrance(Reason.ENDED, "it is COMPLETED"));
    }

    @Test
    void whatIsBeingUndoneIsLeftAlone() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "B")
                .on("B.ok", "end")
                .compensates("A")
                .compensating();
        Run run = Run.of(sketch).returns("A", "A.ok").fails("B");
        assertThat(run.hindrance(sketch.version(2), Map.of()))
                .isEqualTo(hindrance(Reason.UNDER_WAY, "what it did is being undone"));
        assertThat(run.failsToCompensate("A", 1).hindrance(sketch, Map.of()).reason())
                .isEqualTo(Reason.UNDER_WAY);
    }

    @Test
    void whatStaysIsLeftAlone() {
        Run run = Run.of(waiting()).returns("A", "A.ok");
        assertThat(run.hindrance(waiting().version(2), Map.of(), "W"))
                .isEqualTo(hindrance(Reason.STAYS, "it rests at W, which stays on version 1"));
    }

    @Test
    void aNodeThatTheOtherVersionHasNotLeadsNowhere() {
        Sketch two = Sketch.startingAt("A").on("A.ok", "end").version(2);
        Run run = Run.of(waiting()).returns("A", "A.ok");
        assertThat(run.hindrance(two, Map.of()))
                .isEqualTo(hindrance(Reason.NO_TARGET, "it rests at W, which leads nowhere in version 2"));
    }

    @Test
    void twoNodesDoNotMeetInOne() {
        Sketch one = Sketch.startingAt("A")
                .on("A.ok", "V", "W")
                .on("V.yes", "end")
                .on("W.yes", "end")
                .await("V")
                .await("W");
        Run run = Run.of(one).returns("A", "A.ok");
        assertThat(run.hindrance(waiting().version(2), Map.of("V", "W")))
                .isEqualTo(hindrance(Reason.NO_TARGET, "it rests at V and at W, which both lead to W"));
    }

    @Test
    void whatHasEndedDoesNotComeAgain() {
        Sketch two = Sketch.startingAt("W")
                .on("W.yes", "A")
                .on("A.ok", "end")
                .await("W")
                .version(2);
        Run run = Run.of(waiting()).returns("A", "A.ok");
        assertThat(run.hindrance(two, Map.of()))
                .isEqualTo(hindrance(
                        Reason.OUT_OF_ORDER, "A has ended, but in version 2 it comes after W, which has not ended"));
    }

    @Test
    void whatWaitsDoesNotComeAfterAnotherThatWaits() {
        Sketch one = Sketch.startingAt("A")
                .on("A.ok", "V", "W")
                .on("V.yes", "end")
                .on("W.yes", "end")
                .await("V")
                .await("W");
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "V")
                .on("V.yes", "W")
                .on("W.yes", "end")
                .await("V")
                .await("W")
                .version(2);
        assertThat(Run.of(one).returns("A", "A.ok").hindrance(two, Map.of()))
                .isEqualTo(hindrance(
                        Reason.OUT_OF_ORDER, "W waits, but in version 2 it comes after V, which has not ended"));
    }

    @Test
    void aDelayNeedsATransition() {
        Sketch one = Sketch.startingAt("A").on("A.ok", DAY, "B").on("B.ok", "end");
        Sketch two = Sketch.startingAt("B").on("B.ok", "end").version(2);
        assertThat(Run.of(one).returns("A", "A.ok").hindrance(two, Map.of()))
                .isEqualTo(hindrance(
                        Reason.DELAY_LOST, "a delay before B is under way, which version 2 has no transition for"));
    }

    @Test
    void aDelayedEndNeedsItsTransition() {
        Sketch one = Sketch.startingAt("A").on("A.ok", DAY, "end");
        Sketch two = Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end").version(2);
        Run run = Run.of(one).returns("A", "A.ok");
        assertThat(run.hindrance(two, Map.of()).reason()).isEqualTo(Reason.DELAY_LOST);
        assertThat(run.moved(one.version(2), Map.of())
                        .waits(DAY)
                        .fires(new Timer.EdgeDelay("A", "dev.parasol.End"))
                        .state()
                        .results())
                .hasSize(1);
    }

    @Test
    void anEventIsNotLost() {
        Sketch one = Sketch.startingAt("H")
                .on("H.yes", "W")
                .on("W.yes", "end")
                .await("H")
                .await("W");
        Sketch two = Sketch.startingAt("H").on("H.yes", "end").await("H").version(2);
        assertThat(Run.of(one).receives("W.yes").hindrance(two, Map.of()))
                .isEqualTo(
                        hindrance(Reason.EVENT_LOST, "it has got yes early, which version 2 would not await any more"));
    }

    @Test
    void whatWasDoneCanStillBeUndone() {
        Sketch one = waiting().compensates("A").compensating();
        Sketch two = waiting().version(2);
        assertThat(Run.of(one).returns("A", "A.ok").hindrance(two, Map.of()))
                .isEqualTo(hindrance(Reason.UNDO_LOST, "A has ended, and version 2 could not undo it"));
    }

    @Test
    void whatIsTakenIsRecorded() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "N")
                .on("N.ok", "W")
                .on("W.yes", "B")
                .on("B.ok", "end")
                .await("W")
                .takes("B", outcome("N.ok"))
                .version(2);
        assertThat(Run.of(waiting()).returns("A", "A.ok").hindrance(two, Map.of()))
                .isEqualTo(hindrance(
                        Reason.DATA_MISSING, "in version 2 B takes ok, which is not sure to be recorded by then"));
    }

    @Test
    void whatIsTakenMayStillBeProducedOnEveryWay() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "W")
                .on("W.yes", "N", "M")
                .on("N.ok", "B")
                .on("M.ok", "B")
                .on("B.ok", "end")
                .await("W")
                .takes("B", outcome("N.ok"), outcome("A.ok"))
                .version(2);
        Run run = Run.of(waiting()).returns("A", "A.ok").moved(two, Map.of());
        assertThat(run.state().active()).containsExactly("W");
    }

    @Test
    void whatOnlySomeWaysProduceIsMissing() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "W")
                .on("W.yes", "N")
                .on("W.no", "B")
                .on("N.ok", "B")
                .on("B.ok", "end")
                .await("W")
                .takes("B", outcome("N.ok"))
                .version(2);
        assertThat(Run.of(waiting())
                        .returns("A", "A.ok")
                        .hindrance(two, Map.of())
                        .reason())
                .isEqualTo(Reason.DATA_MISSING);
    }
}
