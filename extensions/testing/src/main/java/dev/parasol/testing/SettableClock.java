package dev.parasol.testing;

import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/**
 * A clock that stands still until it is told that time passes.
 *
 * <pre>{@code
 * SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"));
 * try (WorkflowEngine engine = WorkflowEngine.builder().clock(clock).start()) {
 *   ...
 *   clock.advance(Duration.ofMinutes(15));
 * }
 * }</pre>
 *
 * <p>What becomes due runs in order, each task at its moment, on the thread that lets the time pass. What a task sets going
 * on the engine's own threads goes on while the clock does; where its time matters, advance in several steps and wait for it
 * in between.
 *
 * <p>What an engine does again and again, such as renewing its lease, it does once at the end of such a time.
 *
 * <p>Engines that follow each other on one store can be given the same clock. Safe for use by several threads.
 */
public final class SettableClock implements Clock {

    /** Compared by identity: the same work may wait for one moment twice. */
    private static final class Task implements Alarm {
        private final SettableClock clock;
        private final Instant at;
        private final Runnable work;
        private final boolean loose;

        Task(SettableClock clock, Instant at, Runnable work, boolean loose) {
            this.clock = clock;
            this.at = at;
            this.work = work;
            this.loose = loose;
        }

        @Override
        public void cancel() {
            clock.forget(this);
        }
    }

    private final Set<Task> tasks = new LinkedHashSet<>();
    private Instant now;

    private SettableClock(Instant now) {
        this.now = now;
    }

    /** A clock that shows this moment. */
    public static SettableClock at(Instant moment) {
        return new SettableClock(moment);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public Alarm schedule(Instant at, Runnable task) {
        return schedule(new Task(this, at, task, false));
    }

    @Override
    public Alarm scheduleLoosely(Instant at, Runnable task) {
        return schedule(new Task(this, at, task, true));
    }

    private synchronized Alarm schedule(Task scheduled) {
        if (scheduled.at.isAfter(now)) {
            tasks.add(scheduled);
        } else {
            ForkJoinPool.commonPool().execute(scheduled.work);
        }
        return scheduled;
    }

    private synchronized void forget(Task task) {
        tasks.remove(task);
    }

    /** How many tasks wait for their very moment: none while an engine has nothing to do. */
    public synchronized int waiting() {
        return Math.toIntExact(tasks.stream().filter(task -> !task.loose).count());
    }

    /**
     * Lets time pass. When this returns, everything that became due has run.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time cannot pass by " + duration + "; give zero or more");
        }
        Instant end = now().plus(duration);
        for (Optional<Task> due = next(end); due.isPresent(); due = next(end)) {
            due.get().work.run();
        }
        show(end);
        loose(end).forEach(task -> task.work.run());
    }

    /** What may be done late, and has waited until now. */
    private synchronized List<Task> loose(Instant end) {
        List<Task> due = tasks.stream()
                .filter(task -> task.loose && !task.at.isAfter(end))
                .toList();
        due.forEach(tasks::remove);
        return due;
    }

    private synchronized Optional<Task> next(Instant end) {
        Optional<Task> next = tasks.stream()
                .filter(task -> !task.loose && !task.at.isAfter(end))
                .min(Comparator.comparing(task -> task.at));
        next.ifPresent(task -> {
            tasks.remove(task);
            show(task.at);
        });
        return next;
    }

    /** Never goes back, also when two threads let time pass. */
    private synchronized void show(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }
}
