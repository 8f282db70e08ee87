package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static dev.parasol.runtime.instance.Status.COMPENSATED;
import static dev.parasol.runtime.instance.Status.FAILED;
import static dev.parasol.runtime.instance.Status.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.core.Command.ClearTimer;
import dev.parasol.runtime.core.Command.Compensate;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.Sketch;
import dev.parasol.runtime.instance.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompensationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A, then B and C side by side, then D. */
    static Sketch diamond() {
        return Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.ok", "D")
                .on("C.ok", "D")
                .on("D.ok", "end")
                .compensates("A")
                .compensates("B")
                .compensates("C")
                .compensating();
    }

    static Run failing() {
        return Run.of(diamond())
                .returns("A", "A.ok")
                .returns("C", "C.ok")
                .returns("B", "B.ok")
                .waits(HOUR)
                .fails("D");
    }

    @Test
    void undoesCompletedStepsInReverseOrderOfCompletionOneByOne() {
        Run run = failing();
        Instant now = START.plus(HOUR);

        assertThat(run.commands()).containsExactly(new Compensate("B", 1, now));
        assertThat(run.state().status()).isEqualTo(RUNNING);
        assertThat(run.state().active()).containsExactly("B");
        assertThat(run.compensates("B", 1).commands()).containsExactly(new Compensate("C", 1, now));
        assertThat(run.compensates("C", 1).commands()).containsExactly(new Compensate("A", 1, now));
        assertThat(run.compensates("A", 1).commands()).containsExactly(new Ended(COMPENSATED));
        assertThat(run.state().status()).isEqualTo(COMPENSATED);
        assertThat(run.state().active()).isEmpty();
    }

    @Test
    void tellsWhyItWasCompensated() {
        Run run = failing();
        Failure why = new Failure(Optional.of("D"), "java.lang.IllegalStateException", "broken", 1);

        assertThat(run.state().failure()).contains(why);
        run.compensates("B", 1).compensates("C", 1).compensates("A", 1);
        assertThat(run.state().failure()).contains(why);
    }

    @Test
    void passesOverStepsWithoutACompensationAndSkippedOnes() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B")
                        .on("A.no", "X")
                        .on("X.ok", "end")
                        .on("B.ok", "C")
                        .on("C.ok", "end")
                        .compensates("A")
                        .compensates("X")
                        .compensates("C")
                        .compensating())
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .fails("C");

        assertThat(run.commands()).containsExactly(new Compensate("A", 1, START));
    }

    @Test
    void passesOverAStepWhoseFailureWasCaught() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B")
                        .on("A!", "B")
                        .on("B.ok", "end")
                        .compensates("A")
                        .compensating())
                .fails("A")
                .fails("B");

        assertThat(run.commands()).containsExactly(new Ended(COMPENSATED));
    }

    @Test
    void isOverAtOnceWhereNothingCanBeUndone() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "end")
                        .compensates("A")
                        .compensating())
                .fails("A");

        assertThat(run.commands()).containsExactly(new Ended(COMPENSATED));
        assertThat(run.state().failure().orElseThrow().node()).contains("A");
    }

    @Test
    void undoesNothingUnlessTheInstanceWasStartedToDoSo() {
        Run run = Run.of(
                        Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end").compensates("A"))
                .returns("A", "A.ok")
                .fails("B");

        assertThat(run.commands()).containsExactly(new Ended(FAILED));
    }

    @Test
    void interruptsTheStepsBesideFirst() {
        Run run = Run.of(diamond()).returns("A", "A.ok").fails("B");

        assertThat(run.commands()).containsExactly(new Interrupt("C", 1), new Compensate("A", 1, START));
        assertThat(run.resultOf("C", 1, "C.ok")).isEmpty();
    }

    @Test
    void letsTheStepsBesideFinishFirstWithoutFailFast() {
        Run run = Run.of(diamond(), false).returns("A", "A.ok").fails("B");

        assertThat(run.commands()).isEmpty();
        run.returns("C", "C.ok");
        assertThat(run.commands()).containsExactly(new Compensate("C", 1, START));
        assertThat(run.compensates("C", 1).commands()).containsExactly(new Compensate("A", 1, START));
    }

    @Test
    void followsATimeoutOfTheInstance() {
        Run run = Run.of(diamond(), true, Optional.empty(), Optional.of(HOUR)).returns("A", "A.ok");

        run.waits(HOUR).fires(new Timer.InstanceTimeout());

        assertThat(run.commands())
                .containsExactly(
                        new Interrupt("B", 1), new Interrupt("C", 1), new Compensate("A", 1, START.plus(HOUR)));
        assertThat(run.compensates("A", 1).state().failure().orElseThrow().message())
                .isEqualTo("the instance took longer than PT1H");
    }

    @Test
    void clearsEveryTimer() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "B", "W", "E")
                .on("B.ok", "end")
                .on("E.ok", HOUR, "end")
                .on("W.late", "end")
                .await("W", HOUR, "W.late")
                .compensates("A")
                .compensating();
        Run run = Run.of(sketch, true, Optional.empty(), Optional.of(HOUR.multipliedBy(2)))
                .returns("A", "A.ok")
                .returns("E", "E.ok")
                .fails("B");
        List<Timer> timers = List.of(
                new Timer.AwaitTimeout("W"), new Timer.EdgeDelay("E", "dev.parasol.End"), new Timer.InstanceTimeout());

        assertThat(run.commands())
                .containsAll(timers.stream().map(ClearTimer::new).toList())
                .endsWith(new Compensate("A", 1, START));
        run.waits(HOUR.multipliedBy(3));
        assertThat(timers).allSatisfy(timer -> assertThat(run.due(timer)).isEmpty());
        assertThat(run.core().underWay(run.state())).containsExactly(new Compensate("A", 1, START));
    }

    @Test
    void refusesEvents() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "B", "W")
                .on("B.ok", "V")
                .on("V.yes", "end")
                .on("W.yes", "end")
                .await("V")
                .await("W")
                .compensates("A")
                .compensating();
        Run run = Run.of(sketch).returns("A", "A.ok").fails("B");

        assertThat(run.sent(Optional.empty(), "W.yes"))
                .isEqualTo(new Verdict.Refused("yes is not awaited; the instance is being compensated"));
        assertThat(run.sent(Optional.empty(), "V.yes")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesTheStepsOwnOutcomeAndWhatWasThereBeforeIt() {
        ParameterSource own =
                new ParameterSource.Outcome(false, List.of(new Producer("B", "B.ok"), new Producer("B", "B.other")));
        ParameterSource before = new ParameterSource.Outcome(true, List.of(new Producer("A", "A.ok")));
        ParameterSource absent = new ParameterSource.Outcome(true, List.of(new Producer("A", "A.no")));
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B")
                        .on("A.no", "B")
                        .on("B.ok", "C")
                        .on("B.other", "C")
                        .on("C.ok", "end")
                        .compensates(
                                "B",
                                own,
                                before,
                                absent,
                                new ParameterSource.Input(false),
                                new ParameterSource.Context())
                        .compensating())
                .returns("A", "A.ok")
                .returns("B", "B.other")
                .fails("C");

        assertThat(run.core().compensationArguments(run.state(), "B"))
                .containsExactly(
                        new Argument.Given(payload("B.other"), false),
                        new Argument.Given(payload("A.ok"), true),
                        new Argument.Absent(),
                        new Argument.Given(payload("input"), false),
                        new Argument.Context());
        assertThatThrownBy(() -> run.core().compensationArguments(run.state(), "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A has no compensate");
    }

    @Test
    void refusesAHistoryInWhichTheGraphGoesOn() {
        Run run = failing();

        assertThatThrownBy(() -> run.core().advance(run.state(), new Decision.InstanceTimedOut(START)))
                .isInstanceOf(UnfittingDecisionException.class)
                .hasMessageContaining("the instance is compensated");
        assertThatThrownBy(() -> run.core().advance(run.state(), new Decision.StepCompensated("A", 1, START)))
                .isInstanceOf(UnfittingDecisionException.class)
                .hasMessageContaining("that compensation is not under way");
    }
}
