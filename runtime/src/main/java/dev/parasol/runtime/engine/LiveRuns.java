package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.State;
import dev.parasol.runtime.error.EngineClosedException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.telemetry.RunnerInitialized.How;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this engine has in hand. */
final class LiveRuns {

    private final Kernel kernel;
    private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private volatile boolean left;

    LiveRuns(Kernel kernel) {
        this.kernel = kernel;
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

    /** Takes a run in hand that is about to be created. */
    void add(LiveRun run) {
        runs.put(run.run().runId(), run);
        letGoIfLeft(run);
    }

    void forget(LiveRun run) {
        runs.remove(run.run().runId(), run);
    }

    /** A run, taken in hand if it was not. */
    LiveRun require(String runId) {
        return require(runId, How.LOAD);
    }

    /** A run that was under way when the engine started. */
    void recover(String runId) {
        require(runId, How.RECOVERY).letGoIfEnded();
    }

    private LiveRun require(String runId, How how) {
        requireOpen();
        LiveRun run = runs.computeIfAbsent(runId, id -> load(id, how));
        letGoIfLeft(run);
        run.open();
        return run;
    }

    /** A run that comes when all others have been let go goes the same way. */
    private void letGoIfLeft(LiveRun run) {
        if (left) {
            run.letGo();
        }
    }

    private LiveRun load(String runId, How how) {
        StoredRun stored = kernel.settings().store().find(runId).orElseThrow(() -> unknown(runId));
        LiveRun run = new LiveRun(kernel, stored.run(), kernel.coreOf(stored.run()), view(stored));
        kernel.telemetry().taken(run.run(), how);
        run.takeUp(stored.state().status());
        return run;
    }

    static UnknownInstanceException unknown(String runId) {
        return new UnknownInstanceException("there is no run " + runId);
    }

    private View view(StoredRun stored) {
        List<Entry> entries = kernel.settings().store().history(stored.run().runId());
        State state = kernel.coreOf(stored.run()).replay(EntryReader.readAll(entries));
        return new View(state, History.of(entries), List.of());
    }

    /**
     * A run as it is now, without taking it in hand. Its end is in the store a little before the run in hand shows it.
     */
    Snapshot snapshot(StoredRun stored) {
        LiveRun run = runs.get(stored.run().runId());
        boolean behind = run != null
                && stored.state().status().isEnded()
                && !run.view().status().isEnded();
        return run == null || behind ? new Snapshot(stored.run(), view(stored), kernel) : run.snapshot();
    }

    /** A run as it is now, without taking it in hand. */
    Optional<Instance> snapshot(String runId) {
        LiveRun run = runs.get(runId);
        return run == null ? kernel.settings().store().find(runId).map(this::snapshot) : Optional.of(run.snapshot());
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
