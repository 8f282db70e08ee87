package dev.parasol.benchmarks.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations of the same thing, done many times. */
final class Times {

    private final List<Duration> all = new ArrayList<>();

    void add(Duration time) {
        all.add(time);
    }

    /** The time that a share of all times does not exceed. */
    Duration share(double share) {
        List<Duration> sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    static String milliseconds(Duration time) {
        return "%.1f".formatted(time.toNanos() / 1e6);
    }
}
