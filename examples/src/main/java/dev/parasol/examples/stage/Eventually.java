package dev.parasol.examples.stage;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Waits by asking again. Only an instance's end can be awaited; what an example wants to show on the way, as that all
 * instances wait, is asked for until it is so.
 */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    /** Waits until every instance has ended, or waits for an event or a moment. */
    public static void atRest(WorkflowEngine engine) {
        InstanceQuery busy =
                InstanceQuery.all().status(Status.PENDING, Status.RUNNING).limit(1);
        until("nothing runs", () -> engine.query(busy).isEmpty());
    }

    /**
     * Waits until something holds.
     *
     * @param what says what is waited for
     * @throws IllegalStateException if it does not hold within two minutes, or the thread is interrupted
     */
    public static void until(String what, BooleanSupplier holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited for " + PATIENCE + ", but not yet: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }
}
