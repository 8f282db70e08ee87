package dev.parasol.jdbc;

import java.time.Duration;

/** How long to wait before the next attempt: not at all at first, then longer and longer up to a second. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private Duration next = Duration.ZERO;

    Duration next() {
        Duration current = next;
        Duration twice = current.isZero() ? FIRST : current.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return current;
    }

    /** An attempt succeeded. */
    void reset() {
        next = Duration.ZERO;
    }
}
