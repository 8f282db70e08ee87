package dev.parasol.runtime.telemetry;

/**
 * Told what an engine does, after it was recorded. Has a method for each of the twelve kinds of events, and {@link #on} for
 * all of them:
 *
 * <pre>{@code
 * WorkflowListener slow = new WorkflowListener() {
 *   @Override
 *   public void stepStopped(StepEvent.Stopped event) {
 *     timer(event.step()).record(event.duration());
 *   }
 * };
 * WorkflowEngine engine = WorkflowEngine.builder().listener(slow).listener(LogListener.create()).start();
 * }</pre>
 *
 * <p>Called on a thread of its own, one event after the other, for one run in the order in which things happened. So a
 * listener may call the engine, and one that blocks holds up no workflow; but it holds up the other listeners, and events
 * are lost once 100,000 wait to be told. What it throws, an {@link Error} included, is logged and changes nothing.
 */
public interface WorkflowListener {

    /** Told of every event. Calls the method for its kind; override it to treat all alike. */
    default void on(TelemetryEvent event) {
        event.tell(this);
    }

    /** A run was created. */
    default void workflowStarted(WorkflowEvent.Started event) {}

    /** A run has completed, was cancelled, or was compensated. */
    default void workflowStopped(WorkflowEvent.Stopped event) {}

    /** A run has failed. */
    default void workflowFailed(WorkflowEvent.Failed event) {}

    /** A run was moved to another version. */
    default void workflowMoved(WorkflowEvent.Moved event) {}

    /** Edges were taken from one node to those after it. */
    default void transitionTaken(WorkflowEvent.Transition event) {}

    /** An attempt of a step began. */
    default void stepStarted(StepEvent.Started event) {}

    /** A step ended with an outcome. */
    default void stepStopped(StepEvent.Stopped event) {}

    /** An attempt of a step failed. */
    default void stepFailed(StepEvent.Failed event) {}

    /** A node waits, and no thread does. */
    default void stepSuspended(StepEvent.Suspended event) {}

    /** What a node waited for is there. */
    default void stepResumed(StepEvent.Resumed event) {}

    /** A decision was recorded and applied. */
    default void engineAdvanced(EngineAdvanced event) {}

    /** An engine took a run in hand. */
    default void runnerInitialized(RunnerInitialized event) {}
}
