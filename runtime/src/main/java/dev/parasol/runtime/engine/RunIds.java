package dev.parasol.runtime.engine;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of runs: one of its own for the first of a chain, then numbered, so that each names the one that continues it. An
 * engine draws random numbers once and counts from there, since to draw them for each run would take longer than to run a
 * step: no two ids of an engine are the same, and those of two engines are no likelier to be than random ones. Those that
 * follow one another lie side by side in a store's index, where random ones would touch a page each.
 */
final class RunIds {

    /** Says of a UUID that its digits may mean anything. */
    private static final long LAYOUT = 0x8000L;

    private static final long LAYOUT_BITS = 0xF000L;
    private static final long VARIANT = 1L << 63;
    private static final long COUNTED_BITS = (1L << 62) - 1;

    private final long engine = (UUID.randomUUID().getMostSignificantBits() & ~LAYOUT_BITS) | LAYOUT;
    private final AtomicLong count = new AtomicLong(UUID.randomUUID().getLeastSignificantBits());

    String create() {
        return new UUID(engine, VARIANT | (count.getAndIncrement() & COUNTED_BITS)).toString();
    }

    /** The run that continues a run as new: {@code x}, {@code x.2}, {@code x.3}. */
    static String next(String runId) {
        int dot = runId.indexOf('.');
        return dot < 0 ? runId + ".2" : runId.substring(0, dot + 1) + (Long.parseLong(runId.substring(dot + 1)) + 1);
    }
}
