package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static dev.parasol.runtime.instance.Status.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.Sketch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoreTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static ParameterSource outcome(boolean optional, String... outcomes) {
        return new ParameterSource.Outcome(
                optional,
                List.of(outcomes).stream()
                        .map(outcome -> new Producer(outcome.split("\\.", 2)[0], outcome))
                        .toList());
    }

    @Test
    void continuesAsNewWhenNoBranchIsLeft() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", "again")
                        .on("C.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.ok");

        assertThat(run.commands()).isEmpty();
        assertThat(run.state().continuation()).isEmpty();
        run.returns("C", "C.ok");
        assertThat(run.commands()).containsExactly(new Ended(COMPLETED));
        assertThat(run.state().continuation()).contains(payload("B.ok"));
        assertThat(run.state().results()).containsExactly(payload("C.ok"));
    }

    @Test
    void continuesWithTheFirstOutcomeThatLedThere() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", "again")
                        .on("C.ok", "again"))
                .returns("A", "A.ok")
                .returns("C", "C.ok")
                .returns("B", "B.ok");

        assertThat(run.state().continuation()).contains(payload("C.ok"));
    }

    @Test
    void continuesAfterADelay() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", DAY, "again")).returns("A", "A.ok");

        assertThat(run.state().continuation()).isEmpty();
        run.waits(DAY).fires(new Timer.EdgeDelay("A", Edge.CONTINUE_AS_NEW));
        assertThat(run.state().continuation()).contains(payload("A.ok"));
    }

    @Test
    void doesNotContinueWhatFailed() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", "again")
                        .on("C.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.ok")
                .fails("C");

        assertThat(run.state().continuation()).isEmpty();
    }

    @Test
    void givesEachParameterWhatItsSourceRecorded() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.left", "B")
                        .on("A.right", "C")
                        .on("B.ok", "D")
                        .on("C.ok", "D")
                        .on("D.ok", "end")
                        .takes(
                                "D",
                                new ParameterSource.Input(false),
                                new ParameterSource.Context(),
                                outcome(false, "A.left", "A.right"),
                                outcome(true, "B.ok"),
                                outcome(true, "C.ok"),
                                new ParameterSource.Input(true)))
                .returns("A", "A.right")
                .returns("C", "C.ok");

        assertThat(run.core().arguments(run.state(), "D"))
                .containsExactly(
                        new Argument.Given(payload("input"), false),
                        new Argument.Context(),
                        new Argument.Given(payload("A.right"), false),
                        new Argument.Absent(),
                        new Argument.Given(payload("C.ok"), true),
                        new Argument.Given(payload("input"), true));
    }

    @Test
    void givesNoArgumentsBeforeTheyAreRecorded() {
        Run run =
                Run.of(Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end").takes("B", outcome(false, "A.ok")));

        assertThatThrownBy(() -> run.core().arguments(run.state(), "B"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("B takes ")
                .hasMessageEndingWith(", which is not recorded");
    }

    @Test
    void knowsWhatIsUnderWay() {
        Run run = Run.of(
                        Sketch.startingAt("A")
                                .on("A.ok", "B", "W", "C")
                                .on("B.ok", "end")
                                .on("W.late", "end")
                                .on("C.ok", DAY, "D")
                                .on("D.ok", "end")
                                .retries("B", Sketch.attempts(2))
                                .await("W", DAY, "W.late"),
                        true,
                        Optional.empty(),
                        Optional.of(DAY.multipliedBy(3)))
                .returns("A", "A.ok")
                .returns("C", "C.ok")
                .fails("B");

        assertThat(run.core().underWay(run.core().replay(run.history())))
                .containsExactlyInAnyOrder(
                        new RunStep("B", 2, START.plusSeconds(1)),
                        new SetTimer(new Timer.AwaitTimeout("W"), START.plus(DAY)),
                        new SetTimer(new Timer.EdgeDelay("C", "D"), START.plus(DAY)),
                        new SetTimer(new Timer.InstanceTimeout(), START.plus(DAY.multipliedBy(3))));
    }

    @Test
    void knowsThatAPendingInstanceWaitsToBegin() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end"), true, Optional.of(DAY), Optional.of(DAY));

        assertThat(run.core().underWay(run.state()))
                .containsExactly(new SetTimer(new Timer.StartDelay(), START.plus(DAY)));
    }

    @Test
    void hasNothingUnderWayOnceAnInstanceHasEnded() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end")).cancelled();

        assertThat(run.core().underWay(run.state())).isEmpty();
    }

    @Test
    void tellsWhenAnInstanceStartedAndWasLastDecidedAbout() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end")).waits(DAY).returns("A", "A.ok");

        assertThat(run.state().startedAt()).isEqualTo(START);
        assertThat(run.state().updatedAt()).isEqualTo(START.plus(DAY));
        assertThat(run.state().size()).isEqualTo(2);
        assertThat(run.state().input()).contains(payload("input"));
    }

    @Test
    void refusesAHistoryOfAnotherGraph() {
        Core core = Core.of(Sketch.startingAt("A").on("A.ok", "end").definition());
        List<Decision> history = Run.of(Sketch.startingAt("B").on("B.ok", "end"))
                .returns("B", "B.ok")
                .history();

        assertThatThrownBy(() -> core.replay(history))
                .isInstanceOf(UnfittingDecisionException.class)
                .hasMessage("com.acme.Sketch v1 has no node B; it has [A]");
    }

    @Test
    void refusesADecisionThatCannotFollow() {
        Run run =
                Run.of(Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end")).returns("A", "A.ok");
        Decision again = run.history().get(1);

        assertThatThrownBy(() -> run.core().advance(run.state(), again))
                .isInstanceOf(UnfittingDecisionException.class)
                .hasMessageStartingWith(
                        "decision 3 does not fit: that attempt is not active; status RUNNING, StepCompleted[node=A");
    }

    @Test
    void refusesAHistoryThatDoesNotBeginWithItsStart() {
        Core core = Core.of(Sketch.startingAt("A").on("A.ok", "end").definition());

        assertThatThrownBy(() -> core.advance(core.nothing(), new Decision.Cancelled(START)))
                .hasMessageContaining("Started comes first, once");
    }
}
