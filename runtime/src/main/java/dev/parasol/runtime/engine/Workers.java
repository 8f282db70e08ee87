package dev.parasol.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where steps run: as many at a time as the limits allow, the others in the order in which they came. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final StepThreads threads;
    /** Guards itself, its lanes and their places. */
    private final Places places;

    /** The turn of the thread that asks. */
    @SuppressWarnings("ThreadLocalUsage") // one an engine: what an engine does may call another one
    private final ThreadLocal<@Nullable Turn> turns = new ThreadLocal<>();

    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private boolean stopped;

    Workers(StepThreads threads, Limits limits) {
        this.threads = threads;
        this.places = new Places(limits);
    }

    /** The place of an attempt, not asked for yet. */
    Place place(String step, String workflow, Runnable task) {
        synchronized (places) {
            return new Place(this, places.lane(step, workflow), task);
        }
    }

    void run(Place place) {
        synchronized (places) {
            if (stopped || !place.isNew() || !places.ask(place)) {
                return;
            }
        }
        goOn(place.task());
    }

    /** How many attempts wait for a place. */
    int waiting() {
        synchronized (places) {
            return places.waiting();
        }
    }

    /**
     * Does the last thing of what runs on a thread of this engine. What that has others do next, the thread begins itself
     * once it is free: to wake up another one for it would take longer than most of it.
     */
    void wrapUp(Runnable last) {
        Turn turn = turns.get();
        if (turn == null) {
            last.run();
        } else {
            turn.wrapUp(last);
        }
    }

    /** Runs something that needs no place, or has its place already. Tells whether it does: not after the engine's end. */
    boolean goOn(Runnable rest) {
        Turn turn = turns.get();
        try {
            if (turn == null || !turn.takes(rest)) {
                threads.execute(new Turn(turns, rest));
            }
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.debug("the engine has closed; the next one on the store goes on", closed);
            return false;
        }
    }

    void release(Place place) {
        List<Place> next;
        synchronized (places) {
            place.giveBack();
            next = places.next();
            reportIdle();
        }
        next.forEach(each -> goOn(each.task()));
    }

    void leave(Place place) {
        synchronized (places) {
            place.giveUp();
        }
    }

    /** Begins nothing any more; done when nothing runs. */
    CompletableFuture<Void> stop() {
        synchronized (places) {
            stopped = true;
            places.forgetWaiting();
            reportIdle();
        }
        return idle;
    }

    private void reportIdle() {
        if (stopped && places.areAllFree()) {
            idle.complete(null);
        }
    }

    /** Lets the threads go. */
    void close() {
        threads.shutdown();
    }
}
