package dev.parasol.runtime.telemetry;

import java.time.Instant;
import java.util.Map;

/** Something that happened to a run, told after it was recorded. */
public sealed interface TelemetryEvent permits WorkflowEvent, StepEvent, EngineAdvanced, RunnerInitialized {

    /** Where it comes from. */
    Source source();

    /** What it is called, as in {@code "workflow.start"}. */
    String name();

    /**
     * All of it by name, the names of this event first, then those of {@code StartOptions.telemetry} that it does not use
     * itself. Values are texts, integers, booleans, instants, durations, or lists of texts. Made anew by each call.
     */
    Map<String, Object> fields();

    /** Calls the listener's method for this kind of event. */
    void tell(WorkflowListener listener);

    /** As in {@code "userid::joao123"}. */
    default String instanceId() {
        return source().run().id();
    }

    /** Unique over all workflows and runs. */
    default String runId() {
        return source().run().runId();
    }

    /** The binary name of the workflow's interface. */
    default String workflow() {
        return source().run().workflow();
    }

    /** The version that the run is on. */
    default int version() {
        return source().run().version();
    }

    /** The name of the engine's node that tells it. */
    default String nodeName() {
        return source().nodeName();
    }

    /** When it happened. */
    default Instant at() {
        return source().at();
    }
}
