package dev.parasol.runtime.telemetry;

import java.util.Map;

/**
 * {@code runner.init}: an engine took a run in hand. What it tells of the run next it has done itself.
 *
 * @param how what made it do so
 */
public record RunnerInitialized(Source source, How how) implements TelemetryEvent {

    /** What makes an engine take a run in hand. */
    public enum How {
        /** It created the run. */
        START,
        /** It started, and the run was under way. */
        RECOVERY,
        /** Another engine had the run in hand and no longer lives. */
        ADOPTION,
        /** Something is to happen to a run that nobody had in hand. */
        LOAD
    }

    @Override
    public String name() {
        return "runner.init";
    }

    @Override
    public Map<String, Object> fields() {
        return Fields.of(this).with("how", how).all();
    }

    @Override
    public void tell(WorkflowListener listener) {
        listener.runnerInitialized(this);
    }
}
