package dev.parasol.runtime.engine;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of runs: like random ones for the first of a chain, then numbered, so that each names the one that continues it. An
 * engine draws random numbers once and counts from there, since to draw them for each run would take longer than to run a
 * step: no two ids of an engine are the same, and those of two engines are no likelier to be than random ones.
 */
final class RunIds {

    /** So many bits count; the other four of a half say that it is a UUID whose digits may mean anything. */
    private static final int BITS = 60;

    private static final long MASK = (1L << BITS) - 1;
    private static final long LAYOUT = 0x8000L;

    /** Odd, with bits here and there: the golden ratio's. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long engine = UUID.randomUUID().getLeastSignificantBits();
    private final AtomicLong count = new AtomicLong(UUID.randomUUID().getMostSignificantBits());

    String create() {
        long mixed = mixed(count.getAndIncrement());
        long before = (mixed << 4) & ~0xFFFFL;
        long after = mixed & 0xFFFL;
        return new UUID(before | LAYOUT | after, engine).toString();
    }

    /** Another number for each, so that ids which follow one another have nothing in common to see. */
    private static long mixed(long number) {
        long mixed = (number * SPREAD) & MASK;
        mixed = ((mixed ^ (mixed >>> (BITS / 2))) * SPREAD) & MASK;
        return mixed ^ (mixed >>> (BITS / 2));
    }

    /** The run that continues a run as new: {@code x}, {@code x.2}, {@code x.3}. */
    static String next(String runId) {
        int dot = runId.indexOf('.');
        return dot < 0 ? runId + ".2" : runId.substring(0, dot + 1) + (Long.parseLong(runId.substring(dot + 1)) + 1);
    }
}
