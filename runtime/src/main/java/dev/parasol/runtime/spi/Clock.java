package dev.parasol.runtime.spi;

import java.time.Instant;

/** The only source of time. Tests give one that they set. */
public interface Clock {

    /** The time, in UTC. */
    Instant now();

    /**
     * Runs a task once the clock shows a moment, at once if it does already, but never before this method has returned.
     * The task is short and does not block.
     */
    Alarm schedule(Instant at, Runnable task);

    /**
     * Like {@link #schedule}, for what an engine does again and again and may do later: a clock that is set, by days perhaps,
     * does it once when it shows its new time, not at each moment in between.
     */
    default Alarm scheduleLoosely(Instant at, Runnable task) {
        return schedule(at, task);
    }

    /** A task that waits for its moment. */
    interface Alarm {

        /** Forgets the task if it has not begun. */
        void cancel();
    }
}
