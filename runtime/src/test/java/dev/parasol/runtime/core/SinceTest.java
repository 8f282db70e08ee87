package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Sketch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Since when a node stands where it stands. */
class SinceTest {

    private static final Sketch PAIR = Sketch.startingAt("A")
            .on("A.ok", "B", "C")
            .on("B.ok", "end")
            .on("C.ok", "end")
            .retries("A", Sketch.attempts(2));
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aStepIsActiveSinceItsTurnCameWhateverTheAttempt() {
        Run run = Run.of(PAIR).waits(HOUR).fails("A").waits(HOUR);

        assertThat(run.state().since("A")).contains(START);
        assertThat(run.state().since("B")).isEmpty();
    }

    @Test
    void aNodeIsDoneSinceItEndedAndThoseAfterItAreActiveSinceThen() {
        Run run = Run.of(PAIR).waits(HOUR).returns("A", "A.ok").waits(HOUR).returns("B", "B.ok");

        assertThat(run.state().since("A")).contains(START.plus(HOUR));
        assertThat(run.state().since("B")).contains(START.plus(HOUR).plus(HOUR));
        assertThat(run.state().since("C")).contains(START.plus(HOUR));
    }

    @Test
    void whatIsRetriedIsActiveSinceTheRetry() {
        Run run = Run.of(PAIR).returns("A", "A.ok").fails("B");
        assertThat(run.state().since("B")).isEmpty();
        assertThat(run.state().since("C")).isEmpty();

        run.waits(HOUR).retried().waits(HOUR);

        assertThat(run.state().since("B")).contains(START.plus(HOUR));
        assertThat(run.state().since("C")).contains(START.plus(HOUR));
    }

    @Test
    void theHistoryAloneTellsIt() {
        Run run = Run.of(PAIR).waits(HOUR).returns("A", "A.ok").waits(HOUR);

        State replayed = run.core().replay(run.history());

        assertThat(replayed.since("A")).isEqualTo(run.state().since("A"));
        assertThat(replayed.since("C")).contains(START.plus(HOUR));
    }
}
