package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Reruns of random instances. {@code -Dseed=7} runs one of them, {@code -Dhistories=1000000} more of them. */
class RerunAgainstBruteForceTest {

    private static final long HISTORIES = Long.getLong("histories", 20_000);

    @Test
    void everyRerunIsAHistoryThatEndsAsItsOutcomesSay() {
        Long seed = Long.getLong("seed");
        LongStream seeds = seed == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(seed);
        long reruns =
                seeds.parallel().filter(RerunAgainstBruteForceTest::simulate).count();

        System.out.printf("seeds %s: %,d reruns%n", seed == null ? "1 to " + HISTORIES : seed, reruns);
        assertThat(reruns).as("reruns").isGreaterThan(seed == null ? HISTORIES / 2 : -1);
    }

    private static boolean simulate(long seed) {
        try {
            return new SimulatedRerun(seed).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("replay with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
