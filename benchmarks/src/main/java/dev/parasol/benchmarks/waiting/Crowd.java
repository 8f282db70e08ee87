package dev.parasol.benchmarks.waiting;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Instances that wait. An engine makes the first one; the others are copies of it under keys of their own. */
final class Crowd {

    private static final String FIRST = "applicant-0";

    /** So many writes wait for the store at a time; it groups them into commits. */
    private static final int AT_A_TIME = 4_096;

    private final Place place;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Crowd(Place place) {
        this.place = place;
    }

    static String key(int number) {
        return "applicant-" + number;
    }

    void fill(int count) throws InterruptedException {
        String runId = startFirst();
        try (Store store = place.open()) {
            StoredRun first = store.find(runId).orElseThrow();
            copy(store, first.run(), first.state(), store.history(runId), count);
        }
    }

    /** Starts an instance and lets it come to its wait. */
    private String startFirst() throws InterruptedException {
        try (WorkflowEngine engine =
                WorkflowEngine.builder().store(place.open()).start()) {
            GrantFacade grants = GrantFacade.on(engine);
            Instance first = grants.start(FIRST, Application.of(FIRST));
            while (grants.get(FIRST).orElseThrow().status() != Status.WAITING) {
                Thread.sleep(10);
            }
            return first.runId();
        }
    }

    private void copy(Store store, Run first, RunState state, List<Entry> entries, int count)
            throws InterruptedException {
        Semaphore room = new Semaphore(AT_A_TIME);
        for (int number = 1; number < count; number++) {
            room.acquire();
            store.create(new Store.NewRun(copy(first, key(number)), state, entries))
                    .whenComplete((done, failed) -> {
                        failure.compareAndSet(null, failed);
                        room.release();
                    });
        }
        room.acquire(AT_A_TIME);
        if (failure.get() != null) {
            throw new IllegalStateException("a copy was not written", failure.get());
        }
    }

    private static Run copy(Run first, String key) {
        return new Run(
                UUID.randomUUID().toString(),
                first.workflow(),
                first.id().replace(FIRST, key),
                key,
                first.version(),
                first.fingerprint(),
                first.slot().map(slot -> slot.replace(FIRST, key)),
                first.startedAt(),
                first.attributes(),
                first.telemetry());
    }
}
