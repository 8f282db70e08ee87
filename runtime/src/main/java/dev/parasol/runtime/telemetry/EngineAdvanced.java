package dev.parasol.runtime.telemetry;

import dev.parasol.runtime.instance.HistoryEntry;
import java.time.Duration;
import java.util.Map;

/**
 * {@code engine.advance}: a decision was recorded and applied. Told after what it leads to, but before the run's end.
 *
 * @param seq the decision's place in the history, from 1; for a rerun the last place of what it begins with
 * @param what what was decided
 * @param commands how many things there are to do about it
 * @param commit how long it took from the decision until it was durable
 */
public record EngineAdvanced(Source source, int seq, HistoryEntry.What what, int commands, Duration commit)
        implements TelemetryEvent {

    @Override
    public String name() {
        return "engine.advance";
    }

    @Override
    public Map<String, Object> fields() {
        return Fields.of(this)
                .with("seq", seq)
                .with("what", what)
                .with("commands", commands)
                .with("commit", commit)
                .all();
    }

    @Override
    public void tell(WorkflowListener listener) {
        listener.engineAdvanced(this);
    }
}
