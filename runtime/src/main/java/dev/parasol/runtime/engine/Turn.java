package dev.parasol.runtime.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a thread does from when it begins something until it has nothing more to do: that, and what follows from it. Only
 * once something is about to be over does the turn take another; until then it may run for long, and others must not wait.
 */
final class Turn implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final ThreadLocal<@Nullable Turn> turns;
    private @Nullable Runnable next;
    private boolean wrappingUp;

    Turn(ThreadLocal<@Nullable Turn> turns, Runnable first) {
        this.turns = turns;
        this.next = first;
    }

    @Override
    public void run() {
        turns.set(this);
        try {
            for (Runnable task = next; task != null; task = next) {
                next = null;
                begin(task);
            }
        } finally {
            turns.remove();
        }
    }

    private static void begin(Runnable task) {
        try {
            task.run();
        } catch (Throwable unexpected) { // what the thread has taken on besides is begun all the same
            LOG.error("something did not come to its end", unexpected);
        }
    }

    /** Does the last thing of what runs. */
    void wrapUp(Runnable last) {
        wrappingUp = true;
        try {
            last.run();
        } finally {
            wrappingUp = false;
        }
    }

    /** Whether the thread begins something as soon as it is free; then it is soon, and has nothing to begin yet. */
    boolean takes(Runnable task) {
        boolean free = wrappingUp && next == null;
        if (free) {
            next = task;
        }
        return free;
    }
}
