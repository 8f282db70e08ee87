package dev.parasol.runtime.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs that the store is sure to say are active and in this node's hand, so that callers who mean one of them need not
 * ask it. A run leaves before anything is written that could change that, and nothing is sure once this node's lease may be
 * over.
 */
final class Hand {

    private final Lease lease;
    private final Set<String> runIds = ConcurrentHashMap.newKeySet();
    private final Map<String, LiveRun> bySlot = new ConcurrentHashMap<>();

    Hand(Lease lease) {
        this.lease = lease;
    }

    void take(LiveRun run) {
        if (runIds.add(run.run().runId())) {
            run.run().slot().ifPresent(slot -> bySlot.put(slot, run));
        }
    }

    void leave(LiveRun run) {
        if (runIds.remove(run.run().runId())) {
            run.run().slot().ifPresent(slot -> bySlot.remove(slot, run));
        }
    }

    boolean has(String runId) {
        return runIds.contains(runId) && lease.isSure();
    }

    /** The run that holds a slot. */
    Optional<LiveRun> holder(String slot) {
        return Optional.ofNullable(bySlot.get(slot)).filter(run -> lease.isSure());
    }
}
