package dev.parasol.jdbc;

import java.time.Duration;

/**
 * How many writes go into one commit at most. Grows while full groups are written quickly and shrinks when one takes long,
 * so that a fast disk gets large groups and nobody waits long behind a large one.
 */
final class GroupSize {

    private static final int LEAST = 16;
    private static final int MOST = 4096;
    private static final Duration QUICK = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofMillis(120);

    private int limit = 128;

    int limit() {
        return limit;
    }

    /** Learns from a group that was written. */
    void learn(int size, Duration took) {
        if (took.compareTo(LONG) > 0) {
            limit = Math.max(LEAST, Math.min(limit, size) / 2);
        } else if (size >= limit && took.compareTo(QUICK) < 0) {
            limit = Math.min(MOST, limit * 2);
        }
    }
}
