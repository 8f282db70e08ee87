package dev.parasol.runtime.engine;

import dev.parasol.runtime.telemetry.TelemetryEvent;
import dev.parasol.runtime.telemetry.WorkflowListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every listener, whatever the others do, one event after the other on a thread that nothing else waits for. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /** How many events may wait to be told. */
    static final int MOST_UNTOLD = 100_000;

    private final List<WorkflowListener> all;
    private final String threadName;
    private final ThreadPoolExecutor thread;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread teller;

    Listeners(List<WorkflowListener> all, String nodeName) {
        this.all = all;
        this.threadName = nodeName + "-telemetry";
        this.thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_UNTOLD),
                        this::teller,
                        (task, full) -> lose()) {
                    @Override
                    protected void terminated() {
                        done.complete(null);
                    }
                };
    }

    private Thread teller(Runnable work) {
        Thread created = new Thread(work, threadName);
        created.setDaemon(true);
        teller = created;
        return created;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Tells it soon. */
    void tell(TelemetryEvent event) {
        thread.execute(() -> {
            all.forEach(listener -> tell(listener, event));
            reportLost();
        });
    }

    private static void tell(WorkflowListener listener, TelemetryEvent event) {
        try {
            listener.on(event);
        } catch (Throwable failed) { // an Error of a listener is no reason to stop either
            LOG.warn("{} failed at {} of {}", listener, event.name(), event.instanceId(), failed);
        }
    }

    private void lose() {
        if (!thread.isShutdown() && lost.getAndIncrement() == 0) {
            LOG.warn("listeners are too slow: {} events wait to be told, and further ones are lost", MOST_UNTOLD);
        }
    }

    private void reportLost() {
        if (lost.get() > 0 && thread.getQueue().isEmpty()) {
            LOG.warn("listeners have caught up; {} events were lost", lost.getAndSet(0));
        }
    }

    /** Takes nothing more; done when all is told. A listener that asks for it is not waited for. */
    CompletableFuture<Void> stop() {
        thread.shutdown();
        return Thread.currentThread() == teller ? CompletableFuture.completedFuture(null) : done;
    }

    /** Leaves untold what is. */
    void close() {
        if (Thread.currentThread() != teller) {
            thread.shutdownNow();
        }
    }
}
