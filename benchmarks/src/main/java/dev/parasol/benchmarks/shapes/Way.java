package dev.parasol.benchmarks.shapes;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all errands of this process have to go along. */
final class Way {

    private static final Collection<Long> LATE = new ConcurrentLinkedQueue<>();
    private static volatile boolean barred;

    private Way() {}

    static boolean isBarred() {
        return barred;
    }

    static void bar(boolean now) {
        barred = now;
    }

    /** Writes down by how much somebody is late who is due at some moment. */
    static void passed(long due) {
        if (due > 0) {
            LATE.add(System.currentTimeMillis() - due);
        }
    }

    /** Of all that were due since this was asked last the milliseconds by which they were late, in order. */
    static long[] late() {
        long[] all = LATE.stream().mapToLong(Long::longValue).sorted().toArray();
        LATE.clear();
        return all;
    }
}
