package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random instances at random moments, moved to random graphs, against {@link NaiveHindrances} and {@link NaiveMoved}. {@code
 * -Dseed=7} runs one of them, {@code -Dhistories=1000000} more of them.
 */
class MoveAgainstBruteForceTest {

    private static final long HISTORIES = Long.getLong("histories", 10_000);

    @Test
    void agreesWithANaiveImplementationOnRandomPairsOfGraphs() {
        Long seed = Long.getLong("seed");
        LongStream seeds = seed == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(seed);
        long moved =
                seeds.parallel().filter(MoveAgainstBruteForceTest::simulate).count();

        System.out.printf("seeds %s: %,d moved%n", seed == null ? "1 to " + HISTORIES : seed, moved);
        assertThat(moved).as("moved").isGreaterThan(seed == null ? HISTORIES / 20 : -1);
    }

    private static boolean simulate(long seed) {
        try {
            return new SimulatedMove(seed).run().isPresent();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("replay with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
