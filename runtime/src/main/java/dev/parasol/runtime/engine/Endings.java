package dev.parasol.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Those who wait for a run's end, whichever node brings it about. */
final class Endings {

    private final Map<String, List<CompletableFuture<Optional<Snapshot>>>> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** The run's end; empty when the store has to be asked, because the run is not in this node's hand any more. */
    CompletableFuture<Optional<Snapshot>> await(String runId) {
        CompletableFuture<Optional<Snapshot>> end = new CompletableFuture<>();
        waiting.compute(runId, (id, others) -> {
            List<CompletableFuture<Optional<Snapshot>>> all = others == null ? new ArrayList<>() : others;
            all.add(end);
            return all;
        });
        if (closed) {
            close();
        }
        return end;
    }

    void forget(String runId, CompletableFuture<Optional<Snapshot>> end) {
        waiting.computeIfPresent(runId, (id, all) -> {
            all.removeIf(each -> each == end);
            return all.isEmpty() ? null : all;
        });
    }

    void ended(Snapshot run) {
        tell(run.runId(), end -> end.complete(Optional.of(run)));
    }

    /** The run is not in this node's hand any more. */
    void lookAgain(String runId) {
        tell(runId, end -> end.complete(Optional.empty()));
    }

    private void tell(String runId, Consumer<CompletableFuture<Optional<Snapshot>>> what) {
        List<CompletableFuture<Optional<Snapshot>>> all = waiting.remove(runId);
        if (all != null) {
            all.forEach(what);
        }
    }

    /** Nobody will see an end here any more. */
    void close() {
        closed = true;
        List.copyOf(waiting.keySet())
                .forEach(runId -> tell(runId, end -> end.completeExceptionally(LiveRuns.closedException())));
    }
}
