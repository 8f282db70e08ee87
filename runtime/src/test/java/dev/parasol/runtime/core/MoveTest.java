package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.definition.Sketch;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an instance stands after it was moved to another version. */
class MoveTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A, then an await W. */
    private static Sketch waiting() {
        return Sketch.startingAt("A").on("A.ok", "W").on("W.yes", "end").await("W");
    }

    @Test
    void goesOnWaitingAndThenAsTheOtherVersionSays() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "W")
                .on("W.yes", "B")
                .on("B.ok", "end")
                .await("W")
                .version(2);

        Run run = Run.of(waiting()).returns("A", "A.ok").moved(two, Map.of());

        assertThat(run.state().status()).isEqualTo(Status.WAITING);
        assertThat(run.state().active()).containsExactly("W");
        assertThat(run.receives("W.yes").started()).containsExactly("B");
        assertThat(run.returns("B", "B.ok").state().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void replaysEveryPrefixToWhatWasShown() {
        Sketch two = waiting().version(2);
        Run run = Run.of(waiting()).returns("A", "A.ok").moved(two, Map.of());
        State moved = run.state();
        run.receives("W.yes");

        assertThat(run.chronicle().replay(run.history()).toString())
                .isEqualTo(run.state().toString());
        assertThat(run.chronicle().replay(run.history().subList(0, 3)).toString())
                .isEqualTo(moved.toString());
        assertThat(new Chronicle(Core.of(waiting().definition()), basis -> null)
                        .replay(run.history().subList(0, 2))
                        .active())
                .containsExactly("W");
    }

    @Test
    void runsAStepWhereItWaited() {
        Sketch two =
                Sketch.startingAt("A").on("A.ok", "Auto").on("Auto.ok", "end").version(2);

        Run run = Run.of(waiting()).returns("A", "A.ok").waits(HOUR).moved(two, Map.of("W", "Auto"));

        assertThat(run.state().status()).isEqualTo(Status.RUNNING);
        assertThat(run.core().underWay(run.state())).containsExactly(new RunStep("Auto", 1, START.plus(HOUR)));
        assertThat(run.returns("Auto", "Auto.ok").state().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void skipsWhatTheOtherVersionHasBesidesOrBefore() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.ok", "W")
                .on("C.ok", "D")
                .on("D.ok", "end")
                .on("W.yes", "end")
                .await("W")
                .version(2);

        Run run = Run.of(waiting()).returns("A", "A.ok").moved(two, Map.of());

        assertThat(List.of("B", "C", "D"))
                .allSatisfy(node -> assertThat(run.state().phase(node)).isEqualTo(Phase.SKIPPED));
        assertThat(run.receives("W.yes").state().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void countsWhatWasSuppliedAsEnded() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "B")
                .on("B.ok", "W")
                .on("W.yes", "end")
                .await("W")
                .version(2);

        Run run = Run.of(waiting())
                .returns("A", "A.ok")
                .moved(two, Map.of(), Map.of("B", payload("B.ok"), "W", payload("W.yes")));

        assertThat(run.state().outcomes()).extracting(State.Recorded::node).containsExactly("A", "B");
        assertThat(run.state().active()).containsExactly("W");
    }

    @Test
    void keepsWhatEndedOnAnotherBranch() {
        Sketch both = Sketch.startingAt("A")
                .on("A.ok", "W", "B")
                .on("W.yes", "J")
                .on("B.ok", "J")
                .on("J.ok", "end")
                .await("W");

        Run run = Run.of(both).returns("A", "A.ok").returns("B", "B.ok").moved(both.version(2), Map.of());

        assertThat(run.receives("W.yes").started()).containsExactly("J");
    }

    @Test
    void deliversAnEventThatCameEarlyToTheAwaitThatItIsMovedTo() {
        Sketch one = Sketch.startingAt("H")
                .on("H.yes", "W")
                .on("W.yes", "end")
                .await("H")
                .await("W");
        Sketch two = Sketch.startingAt("W")
                .on("W.yes", "B")
                .on("B.ok", "end")
                .await("W")
                .version(2);

        Run run = Run.of(one).receives("W.yes").moved(two, Map.of("H", "W"));

        assertThat(run.state().outcome("W")).contains(payload("W.yes"));
        assertThat(run.state().active()).containsExactly("B");
        assertThat(run.state().keptEvents()).isEmpty();
    }

    @Test
    void goesOnFromTheTargetOfWhatFailed() {
        Sketch one = Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end");
        Sketch two = Sketch.startingAt("A").on("A.ok", "C").on("C.ok", "end").version(2);

        Run run = Run.of(one).returns("A", "A.ok").fails("B").moved(two, Map.of("B", "C"));

        assertThat(run.state().status()).isEqualTo(Status.FAILED);
        assertThat(run.state().failure()).isPresent();
        assertThat(run.retried().commands()).containsExactly(new RunStep("C", 1, START));
        assertThat(run.returns("C", "C.ok").state().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void canBeMovedBackAndOn() {
        Run run = Run.of(waiting())
                .returns("A", "A.ok")
                .moved(waiting().version(2), Map.of())
                .moved(waiting(), Map.of())
                .moved(waiting().version(2), Map.of())
                .receives("W.yes");

        assertThat(run.state().status()).isEqualTo(Status.COMPLETED);
        assertThat(run.state().size()).isEqualTo(6);
        assertThat(run.chronicle().replay(run.history()).toString())
                .isEqualTo(run.state().toString());
    }

    @Test
    void doesNotUndoWhatWasSupplied() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "B")
                .on("B.ok", "W")
                .on("W.yes", "C")
                .on("C.ok", "end")
                .await("W")
                .compensates("A")
                .compensates("B")
                .compensating()
                .version(2);
        Run run = Run.of(waiting().compensates("A").compensating())
                .returns("A", "A.ok")
                .moved(two, Map.of(), Map.of("B", payload("B.ok")))
                .receives("W.yes")
                .fails("C");

        assertThat(run.state().active()).containsExactly("A");
        assertThat(run.compensates("A", 1).state().status()).isEqualTo(Status.COMPENSATED);
    }

    @Test
    void whatWasSuppliedNeedNotBeUndoneSoAThirdVersionMayBeWithoutIt() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "B")
                .on("B.ok", "W")
                .on("W.yes", "end")
                .await("W")
                .compensates("B")
                .compensating()
                .version(2);

        Run run = Run.of(waiting().compensating())
                .returns("A", "A.ok")
                .moved(two, Map.of(), Map.of("B", payload("B.ok")))
                .moved(waiting().compensating().version(3), Map.of());

        assertThat(run.receives("W.yes").state().status()).isEqualTo(Status.COMPLETED);
    }
}
