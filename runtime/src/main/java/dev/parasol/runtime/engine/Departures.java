package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.LoadedRun;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * How far runs had got that were let go of while claims were under way: what such a claim yields may be older than that, and
 * setting it going would begin steps again that have ended.
 */
final class Departures {

    private final Map<String, Integer> sizes = new HashMap<>();
    private int claims;

    /**
     * Claims, and takes up what that yields.
     *
     * @param claim done when all that was claimed is in memory
     */
    <T> CompletionStage<T> during(Supplier<CompletionStage<T>> claim) {
        begin();
        return Stages.of(claim).whenComplete((done, failure) -> end());
    }

    private synchronized void begin() {
        claims++;
    }

    private synchronized void end() {
        claims--;
        if (claims == 0) {
            sizes.clear();
        }
    }

    /** To be told before the run is no longer found in memory. */
    synchronized void left(LiveRun run) {
        if (claims > 0) {
            sizes.merge(run.run().runId(), run.view().state().size(), Math::max);
        }
    }

    synchronized boolean isOutdated(LoadedRun loaded) {
        Integer size = sizes.get(loaded.stored().run().runId());
        return size != null && size > loaded.stored().entries();
    }
}
