package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Sketch;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what was to happen to an instance happens after it was moved to another version. */
class MoveTimesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** A, then an await W. */
    private static Sketch waiting() {
        return Sketch.startingAt("A").on("A.ok", "W").on("W.yes", "end").await("W");
    }

    @Test
    void countsATimeoutFromWhenTheWaitingBegan() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "V")
                .on("V.yes", "end")
                .on("V.late", "end")
                .await("V", DAY, "V.late")
                .version(2);

        Run run = Run.of(waiting()).returns("A", "A.ok").waits(HOUR).moved(two, Map.of("W", "V"));

        assertThat(run.state().since("V")).contains(START);
        assertThat(run.core().underWay(run.state()))
                .containsExactly(new SetTimer(new Timer.AwaitTimeout("V"), START.plus(DAY)));
    }

    @Test
    void keepsTheMomentOfADelay() {
        Sketch one = Sketch.startingAt("A").on("A.ok", DAY, "B").on("B.ok", "end");
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "N")
                .on("N.ok", "C")
                .on("C.ok", "end")
                .version(2);

        Run run = Run.of(one).returns("A", "A.ok").waits(HOUR).moved(two, Map.of("B", "C"));

        Timer delay = new Timer.EdgeDelay("N", "C");
        assertThat(run.state().status()).isEqualTo(Status.WAITING);
        assertThat(run.core().underWay(run.state())).containsExactly(new SetTimer(delay, START.plus(DAY)));
        assertThat(run.due(delay)).isEmpty();
        assertThat(run.waits(DAY).fires(delay).started()).containsExactly("C");
    }

    @Test
    void countsTheAttemptsOfAFailedStepOn() {
        Sketch one = Sketch.startingAt("A").on("A.ok", "end").retries("A", Sketch.attempts(2));

        Run run = Run.of(one)
                .fails("A")
                .fails("A")
                .moved(one.version(2), Map.of())
                .retried();

        assertThat(run.commands()).containsExactly(new RunStep("A", 3, START));
    }

    @Test
    void beginsOnTheOtherVersionIfItHasNotBegun() {
        Sketch two = Sketch.startingAt("B").on("B.ok", "end").version(2);
        Run run = Run.of(waiting(), true, Optional.of(HOUR), Optional.empty()).moved(two, Map.of());

        assertThat(run.state().status()).isEqualTo(Status.PENDING);
        assertThat(run.waits(HOUR).fires(new Timer.StartDelay()).started()).containsExactly("B");
    }

    @Test
    void keepsTheDeadlineOfTheWhole() {
        Run run = Run.of(waiting(), true, Optional.empty(), Optional.of(DAY))
                .returns("A", "A.ok")
                .waits(HOUR)
                .moved(waiting().version(2), Map.of());

        assertThat(run.state().deadline()).contains(START.plus(DAY));
        assertThat(run.waits(DAY).fires(new Timer.InstanceTimeout()).state().status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void isDecidedAsOfAMoment() {
        Run run = Run.of(waiting())
                .returns("A", "A.ok")
                .waits(HOUR)
                .moved(waiting().version(2), Map.of());

        Instant moved = START.plus(HOUR);
        assertThat(run.history().get(2).at()).isEqualTo(moved);
        assertThat(run.state().updatedAt()).isEqualTo(moved);
    }
}
