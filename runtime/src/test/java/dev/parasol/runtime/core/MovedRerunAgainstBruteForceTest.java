package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Reruns of random instances that were moved to random graphs. {@code -Dseed=7} runs one of them, {@code
 * -Dhistories=1000000} more of them.
 */
class MovedRerunAgainstBruteForceTest {

    private static final long HISTORIES = Long.getLong("histories", 10_000);

    @Test
    void everyRerunBeginsFromItsNodeWithWhatWasRecordedBeforeAndBeside() {
        Long seed = Long.getLong("seed");
        LongStream seeds = seed == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(seed);
        long reruns =
                seeds.parallel().map(MovedRerunAgainstBruteForceTest::simulate).sum();

        System.out.printf("seeds %s: %,d reruns%n", seed == null ? "1 to " + HISTORIES : seed, reruns);
        assertThat(reruns).as("reruns").isGreaterThan(seed == null ? HISTORIES / 20 : -1);
    }

    private static long simulate(long seed) {
        try {
            return new SimulatedMove(seed)
                    .run()
                    .map(moved -> new SimulatedMovedRerun(moved).run())
                    .orElse(0L);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("replay with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
