package dev.parasol.benchmarks.shapes;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.Map;

/** How far all errands of an engine are. */
final class Statuses {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long PAUSE = 20;

    private Statuses() {}

    /**
     * Waits until so many errands have come to a status.
     *
     * @throws IllegalStateException if they take longer than five minutes
     */
    static void await(WorkflowEngine engine, Status status, long count) throws InterruptedException {
        Times times = new Times();
        while (count(engine, status) < count) {
            if (times.passed().compareTo(LONG) > 0) {
                throw new IllegalStateException("only %,d of %,d errands are %s after %s"
                        .formatted(count(engine, status), count, status, LONG));
            }
            Thread.sleep(PAUSE);
        }
    }

    private static long count(WorkflowEngine engine, Status status) {
        return engine.versions(Errand.class).counts().values().stream()
                .mapToLong((Map<Status, Long> counts) -> counts.getOrDefault(status, 0L))
                .sum();
    }
}
