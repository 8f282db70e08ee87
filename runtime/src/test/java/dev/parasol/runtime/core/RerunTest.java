package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.OnFailure;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RerunTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant LATER = START.plus(Duration.ofDays(3));

    /** A, then B and C side by side, then D. */
    private static Sketch diamond() {
        return Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.ok", "D")
                .on("C.ok", "D")
                .on("D.ok", "end");
    }

    private static List<Decision> kept(Run run, String node) {
        assertThat(run.core().refuseRerun(run.state(), node)).isEmpty();
        return run.history().stream()
                .flatMap(decision -> run.core().before(node, LATER).apply(decision).stream())
                .toList();
    }

    private static State rerun(Run run, String node) {
        return run.core().replay(kept(run, node));
    }

    @Test
    void keepsWhatWasRecordedBeforeTheNodeAndBesideIt() {
        Run run = Run.of(diamond())
                .returns("A", "A.ok")
                .returns("C", "C.ok")
                .returns("B", "B.ok")
                .fails("D");

        State state = rerun(run, "B");

        assertThat(state.outcomes()).extracting(State.Recorded::node).containsExactly("A", "C");
        assertThat(state.active()).containsExactly("B");
        assertThat(state.failure()).isEmpty();
        assertThat(rerun(run, "D").active()).containsExactly("D");
        assertThat(rerun(run, "A").outcomes()).isEmpty();
    }

    @Test
    void runsWhatWasNotOverBesideTheNodeAsWell() {
        Run run = Run.of(diamond()).returns("A", "A.ok").fails("B");

        assertThat(run.state().phase("C")).isEqualTo(Phase.INTERRUPTED);
        assertThat(rerun(run, "B").active()).containsExactly("B", "C");
    }

    @Test
    void countsKeptStepsAsEndedInTheirFirstAttempt() {
        Run run = Run.of(diamond().retries("A", Sketch.attempts(3)).retries("B", Sketch.attempts(2)))
                .fails("A")
                .fails("A")
                .returns("A", "A.ok")
                .fails("B")
                .fails("B")
                .retried();

        assertThat(kept(run, "B"))
                .containsExactly(
                        new Decision.Started(
                                Optional.of(payload("input")),
                                true,
                                OnFailure.STOP,
                                Optional.empty(),
                                Optional.empty(),
                                LATER),
                        new Decision.StepCompleted("A", 1, payload("A.ok"), START));
        assertThat(rerun(run, "B").attempt("B")).isEqualTo(1);
        assertThat(rerun(run, "B").since("B")).contains(LATER);
    }

    @Test
    void keepsACaughtFailure() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "end")
                        .on("A!", "B")
                        .on("B.ok", "end")
                        .retries("A", Sketch.attempts(2)))
                .fails("A")
                .fails("A");

        assertThat(rerun(run, "B").active()).containsExactly("B");
        assertThat(rerun(run, "B").outcome("A")).isEqualTo(run.state().outcome("A"));
    }

    @Test
    void keepsAnEventOnlyWithItsAwait() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "V", "B")
                        .on("B.ok", "W")
                        .on("V.yes", "end")
                        .on("W.yes", "end")
                        .await("V")
                        .await("W"))
                .receives("e1", "W.yes")
                .returns("A", "A.ok")
                .receives("e2", "V.yes");

        State state = rerun(run, "B");

        assertThat(state.outcome("V")).contains(payload("V.yes"));
        assertThat(state.keptEvents()).isEmpty();
        assertThat(run.core().resume(state, Optional.of("e2"), payload("V.yes"), LATER))
                .isEqualTo(new Verdict.AlreadyRecorded());
        assertThat(run.core().resume(state, Optional.of("e1"), payload("W.yes"), LATER))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void beginsFromAnAwaitAnew() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "W")
                        .on("W.late", "B")
                        .on("B.ok", "end")
                        .await("W", HOUR, "W.late"))
                .returns("A", "A.ok")
                .waits(HOUR)
                .fires(new Timer.AwaitTimeout("W"));

        State state = rerun(run, "W");

        assertThat(state.awaiting()).containsExactly("W.late");
        assertThat(run.core().underWay(state))
                .containsExactly(new SetTimer(new Timer.AwaitTimeout("W"), LATER.plus(HOUR)));
        assertThat(rerun(run, "B").active()).containsExactly("B");
    }

    @Test
    void prolongsNoDelayButWaitsTheWholeTimeForAnEventBesideIt() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C", "W")
                        .on("B.ok", Duration.ofDays(7), "D")
                        .on("C.ok", HOUR, "E")
                        .on("D.ok", "end")
                        .on("E.ok", "end")
                        .on("W.late", "end")
                        .await("W", HOUR, "W.late"))
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .returns("C", "C.ok")
                .waits(HOUR)
                .fires(new Timer.EdgeDelay("C", "E"));

        assertThat(run.core().underWay(rerun(run, "E")))
                .containsExactlyInAnyOrder(
                        new RunStep("E", 1, START.plus(HOUR)),
                        new SetTimer(new Timer.EdgeDelay("B", "D"), START.plus(Duration.ofDays(7))),
                        new SetTimer(new Timer.AwaitTimeout("W"), LATER.plus(HOUR)));
    }

    @Test
    void leavesADelayThatWasOverToANodeBehindAsItIs() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", HOUR, "D")
                        .on("C.ok", "D")
                        .on("D.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .waits(HOUR)
                .fires(new Timer.EdgeDelay("B", "D"))
                .returns("C", "C.ok");

        assertThat(run.core().underWay(rerun(run, "C"))).containsExactly(new RunStep("C", 1, START));
    }

    @Test
    void countsTheInstancesTimeoutFromTheRerunWithoutItsDelay() {
        Run run = Run.of(diamond(), true, Optional.of(HOUR), Optional.of(HOUR))
                .waits(HOUR)
                .fires(new Timer.StartDelay())
                .waits(HOUR)
                .fires(new Timer.InstanceTimeout());

        State state = rerun(run, "A");

        assertThat(state.deadline()).contains(LATER.plus(HOUR));
        assertThat(state.startedAt()).isEqualTo(LATER);
        assertThat(state.updatedAt()).isEqualTo(LATER);
        assertThat(state.active()).containsExactly("A");
    }

    @Test
    void refusesANodeThatWasNotReachedOrDoesNotExist() {
        Run run = Run.of(diamond()).returns("A", "A.ok");

        assertThat(run.core().refuseRerun(run.state(), "D"))
                .contains("it had not reached D; it can be run anew from A, B, C");
        assertThat(run.core().refuseRerun(run.state(), "dev.parasol.End"))
                .contains("its graph has no step or await dev.parasol.End; it can be run anew from A, B, C");
    }

    @Test
    void refusesEverythingBeforeTheFirstNodeIsDue() {
        Run run = Run.of(diamond(), true, Optional.of(HOUR), Optional.empty());

        assertThat(run.core().refuseRerun(run.state(), "A"))
                .contains("it had not reached A; it can be run anew from nowhere");
    }

    @Test
    void refusesToKeepWhatIsUndone() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B")
                        .on("B.ok", "C")
                        .on("C.ok", "end")
                        .compensates("B")
                        .compensating())
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .fails("C");
        String reason = "what B did is undone, so it has to run again; it can be run anew from A, B";

        assertThat(run.core().refuseRerun(run.state(), "C")).contains(reason);
        run.compensates("B", 1);
        assertThat(run.core().refuseRerun(run.state(), "C")).contains(reason);
        assertThat(rerun(run, "B").active()).containsExactly("B");
        assertThat(rerun(run, "B").isCompensating()).isFalse();
    }

    @Test
    void keepsWhatACancelLeftAsItWas() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B")
                        .on("B.ok", "end")
                        .compensates("A")
                        .compensating())
                .returns("A", "A.ok")
                .fails("B")
                .cancelled();

        assertThat(rerun(run, "B").active()).containsExactly("B");
    }
}
