package dev.parasol.benchmarks.shapes;

import java.time.Duration;
import java.util.Arrays;

/** How long something took. */
final class Times {

    private final long began = System.nanoTime();

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** As in {@code 1,234/s}. */
    String rate(long count) {
        return "%,.0f/s".formatted(count / (passed().toNanos() / 1e9));
    }

    static double milliseconds(Duration time) {
        return time.toNanos() / 1e6;
    }

    static Duration median(Duration[] times) {
        Duration[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
