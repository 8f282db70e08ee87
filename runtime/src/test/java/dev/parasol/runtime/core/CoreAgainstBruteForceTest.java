package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The core against {@link NaiveInstance} on random graphs and histories. {@code -Dseed=7} runs one of them, {@code
 * -Dhistories=1000000} more of them.
 */
class CoreAgainstBruteForceTest {

    private static final long HISTORIES = Long.getLong("histories", 20_000);

    @Test
    void agreesWithANaiveImplementationOnRandomHistories() {
        Long seed = Long.getLong("seed");
        LongStream seeds = seed == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(seed);
        long decisions =
                seeds.parallel().map(CoreAgainstBruteForceTest::simulate).sum();

        System.out.printf("seeds %s: %,d decisions%n", seed == null ? "1 to " + HISTORIES : seed, decisions);
        assertThat(decisions).isPositive();
    }

    private static long simulate(long seed) {
        try {
            return new Simulation(seed).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("replay with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
