package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs anew of an instance that was moved to another version. */
class MovedRerunTest {

    private static final Instant LATER = START.plus(Duration.ofDays(3));

    /** A, then X, which fails. */
    private static Run failing() {
        return Run.of(Sketch.startingAt("A").on("A.ok", "X").on("X.ok", "end"))
                .returns("A", "A.ok")
                .fails("X");
    }

    private static State rerun(Run run, String node) {
        Chronicle chronicle = run.chronicle();
        assertThat(chronicle.refuseRerun(run.history(), node)).isEmpty();
        List<Decision> kept = chronicle.before(run.history(), node, LATER).stream()
                .flatMap(Optional::stream)
                .toList();
        return chronicle.replay(kept);
    }

    @Test
    void keepsAStepThatFailedBeforeTheMoveAndEndedAfterIt() {
        Sketch two = Sketch.startingAt("A")
                .on("A.ok", "P")
                .on("P.ok", "X")
                .on("X.ok", "Z")
                .on("Z.ok", "end")
                .version(2);
        Run run = failing()
                .moved(two, Map.of("X", "P"))
                .retried()
                .returns("P", "P.ok")
                .returns("X", "X.ok")
                .returns("Z", "Z.ok");

        State state = rerun(run, "Z");

        assertThat(state.active()).containsExactly("Z");
        assertThat(state.outcome("X")).contains(payload("X.ok"));
        assertThat(rerun(run, "X").active()).containsExactly("X");
    }

    @Test
    void keepsAStepThatTheInstanceCameBackToOnAThirdVersion() {
        Sketch two = Sketch.startingAt("X").on("X.ok", "P").on("P.ok", "end").version(2);
        Sketch three = Sketch.startingAt("X").on("X.ok", "Z").on("Z.ok", "end").version(3);
        Run run = failing()
                .moved(two, Map.of("X", "P"))
                .moved(three, Map.of("P", "X"))
                .retried()
                .returns("X", "X.ok");

        assertThat(rerun(run, "Z").active()).containsExactly("Z");
    }

    @Test
    void keepsAnEventThatEndedAnAwaitBeforeTheMoveAlsoIfALaterAwaitTakesSuchAnEventNow() {
        Sketch one =
                Sketch.startingAt("V").from("V", "yes", "X").on("X.ok", "end").await("V");
        Sketch two = Sketch.startingAt("X")
                .on("X.ok", "W")
                .from("W", "yes", "end")
                .await("W")
                .version(2);
        Run run = Run.of(one)
                .receives("yes")
                .fails("X")
                .moved(two, Map.of())
                .retried()
                .returns("X", "X.ok")
                .receives("yes");

        assertThat(rerun(run, "W").awaiting()).containsExactly("yes");
        assertThat(rerun(run, "X").active()).containsExactly("X");
        assertThat(rerun(run, "X").keptEvents()).isEmpty();
    }

    @Test
    void leavesOutAnEventThatCameEarlyToAnAwaitWhichIsRunAnew() {
        Sketch one = Sketch.startingAt("X").on("X.ok", "W").on("W.yes", "end").await("W");
        Run run = Run.of(one)
                .receives("W.yes")
                .fails("X")
                .moved(one.version(2), Map.of())
                .retried()
                .returns("X", "X.ok");

        assertThat(rerun(run, "X").keptEvents()).isEmpty();
        assertThat(rerun(run, "W").awaiting()).containsExactly("W.yes");
    }
}
