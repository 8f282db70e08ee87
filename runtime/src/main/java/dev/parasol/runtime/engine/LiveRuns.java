package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.EngineClosedException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.telemetry.RunnerInitialized.How;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this engine has in memory. */
final class LiveRuns {

    private final Kernel kernel;
    private final StoredViews views;
    private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();
    private final Departures departures = new Departures();
    private volatile boolean closed;
    private volatile boolean left;

    LiveRuns(Kernel kernel) {
        this.kernel = kernel;
        this.views = new StoredViews(kernel);
    }

    boolean isClosed() {
        return closed;
    }

    void requireOpen() {
        if (closed) {
            throw closedException();
        }
    }

    static EngineClosedException closedException() {
        return new EngineClosedException(
                "the engine is closed; what was under way continues when one starts on the store");
    }

    static UnknownInstanceException unknown(String runId) {
        return new UnknownInstanceException("there is no run " + runId);
    }

    /** Takes in a run that is about to be created. */
    void add(LiveRun run) {
        runs.put(run.run().runId(), run);
        letGoIfLeft(run);
    }

    void forget(LiveRun run) {
        departures.left(run);
        runs.remove(run.run().runId(), run);
    }

    int count() {
        return runs.size();
    }

    Optional<LiveRun> find(String runId) {
        return Optional.ofNullable(runs.get(runId));
    }

    /** Looks at a run that no node has in hand. */
    LiveRun atRest(StoredRun stored) {
        LiveRun run = runs.computeIfAbsent(stored.run().runId(), absent -> live(views.load(stored), How.LOAD));
        letGoIfLeft(run);
        return run;
    }

    /** Sets a run going that this node has taken in hand, unless it has been further already: then the store knows more. */
    void takeUp(LoadedRun loaded, How how, Instant asOf) {
        String runId = loaded.stored().run().runId();
        LiveRun run = runs.computeIfAbsent(runId, absent -> departures.isOutdated(loaded) ? null : live(loaded, how));
        if (run == null) {
            kernel.desk().lookAgain(runId);
        } else {
            run.takeUp(loaded.stored(), asOf);
            letGoIfLeft(run);
        }
    }

    Departures departures() {
        return departures;
    }

    private LiveRun live(LoadedRun loaded, How how) {
        StoredRun stored = loaded.stored();
        kernel.telemetry().taken(stored.run(), how);
        return new LiveRun(kernel, stored.run(), kernel.coreOf(stored.run()), views.of(loaded), stored.state());
    }

    /** A run that comes when all others have been let go goes the same way. */
    private void letGoIfLeft(LiveRun run) {
        if (left) {
            run.letGo();
        }
    }

    /** A run as it is now, without taking it in hand. What the store has may be ahead of what is in memory. */
    Snapshot snapshot(StoredRun stored) {
        LiveRun run = runs.get(stored.run().runId());
        if (run != null && run.view().state().size() >= stored.entries()) {
            return run.snapshot();
        }
        LoadedRun loaded = views.load(stored);
        return new Snapshot(loaded.stored().run(), views.of(loaded), kernel);
    }

    /** From now on another object stands for a run that was moved to another version. */
    void replace(LiveRun run, LiveRun successor) {
        runs.replace(run.run().runId(), run, successor);
        letGoIfLeft(successor);
    }

    /** A run as it is now, without taking it in hand. */
    Optional<Instance> snapshot(String runId) {
        return kernel.settings().store().find(runId).map(this::snapshot);
    }

    /** A workflow's code has come, or was replaced. */
    void codeArrived(String workflow) {
        runs.values().stream()
                .filter(run -> run.run().workflow().equals(workflow))
                .forEach(LiveRun::codeArrived);
    }

    /** Takes nothing in hand any more. */
    void close() {
        closed = true;
    }

    /** Lets all runs go. */
    void letGo() {
        left = true;
        runs.values().forEach(LiveRun::letGo);
    }
}
