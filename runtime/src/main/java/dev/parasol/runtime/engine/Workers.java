package dev.parasol.runtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where steps run: at most so many at a time, the others in the order in which they came. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService threads;
    private final int limit;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private int running;
    private boolean stopped;

    Workers(ExecutorService threads, int limit) {
        this.threads = threads;
        this.limit = limit;
    }

    /** Runs a task as soon as there is room. It has to {@link #release} its place when it is over. */
    void run(Runnable task) {
        synchronized (waiting) {
            if (stopped) {
                return;
            }
            if (running == limit) {
                waiting.add(task);
                return;
            }
            running++;
        }
        threads.execute(task);
    }

    /** Runs the rest of a task that has its place already. */
    void goOn(Runnable rest) {
        try {
            threads.execute(rest);
        } catch (RejectedExecutionException closed) {
            LOG.debug("the engine has closed; the next one on the store goes on", closed);
        }
    }

    /** A task is over; the next one may begin. */
    void release() {
        Runnable next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
            reportIdle();
        }
        if (next != null) {
            threads.execute(next);
        }
    }

    /** Begins nothing any more; done when nothing runs. */
    CompletableFuture<Void> stop() {
        synchronized (waiting) {
            stopped = true;
            waiting.clear();
            reportIdle();
        }
        return idle;
    }

    private void reportIdle() {
        if (stopped && running == 0) {
            idle.complete(null);
        }
    }

    /** Lets the threads go. */
    void close() {
        threads.shutdown();
    }
}
