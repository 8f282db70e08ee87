package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's clock, with threads that wait. */
final class SystemClock implements Clock, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SystemClock.class);

    /** So that a long wait notices when the machine's clock was set. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** So that what is due goes on while something else that was due waits for a store. */
    private static final int THREADS = 2;

    private final ScheduledThreadPoolExecutor threads;

    private final InstantSource time;

    SystemClock(String nodeName) {
        this(nodeName, InstantSource.system());
    }

    SystemClock(String nodeName, InstantSource time) {
        this.time = time;
        threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread timer = new Thread(task, nodeName + "-clock");
            timer.setDaemon(true);
            return timer;
        });
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public Alarm schedule(Instant at, Runnable task) {
        return begun(new Wait(at, task, false));
    }

    /** What is done again and again goes on when the machine's clock is set back: a lease would end otherwise. */
    @Override
    public Alarm scheduleLoosely(Instant at, Runnable task) {
        return begun(new Wait(at, task, true));
    }

    private static Alarm begun(Wait wait) {
        wait.next();
        return wait;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Wait implements Alarm, Runnable {
        private final Instant at;
        private final Runnable task;
        private final boolean loose;
        private final AtomicReference<Future<?>> scheduled = new AtomicReference<>();
        private volatile boolean cancelled;

        Wait(Instant at, Runnable task, boolean loose) {
            this.at = at;
            this.task = task;
            this.loose = loose;
        }

        void next() {
            Duration left = Duration.between(now(), at);
            if (!threads.isShutdown()) {
                scheduled.set(threads.schedule(this, wait(left).toNanos(), TimeUnit.NANOSECONDS));
            }
        }

        private Duration wait(Duration left) {
            if (left.isNegative()) {
                return Duration.ZERO;
            }
            return loose || left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
        }

        @Override
        public void run() {
            if (cancelled) {
                return;
            }
            if (!loose && now().isBefore(at)) {
                next();
                return;
            }
            try {
                task.run();
            } catch (Throwable failed) { // nobody looks at what a scheduled task throws
                LOG.error("what was due at {} failed", at, failed);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            Future<?> waiting = scheduled.get();
            if (waiting != null) {
                waiting.cancel(false);
            }
        }
    }
}
