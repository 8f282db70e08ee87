package dev.parasol.benchmarks.steps;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a heat.
 *
 * @param workflows how many came to their end
 * @param took how long all of it took
 * @param each the nanoseconds of each call
 */
record Score(long workflows, Duration took, List<Long> each) {

    static final Score NONE = new Score(0, Duration.ZERO, List.of());

    Score and(Score other) {
        return new Score(
                workflows + other.workflows,
                took,
                Stream.concat(each.stream(), other.each.stream()).toList());
    }

    Score within(Duration time) {
        return new Score(workflows, time, each.stream().sorted().toList());
    }

    double stepsPerSecond() {
        return workflows * Sum.STEPS / (took.toNanos() / 1e9);
    }

    /** The nanoseconds that a share of all calls does not exceed. */
    long share(double share) {
        return each.get((int) Math.min(each.size() - 1L, Math.round(share * each.size())));
    }
}
