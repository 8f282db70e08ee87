package dev.parasol.runtime.telemetry;

import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that happened to a run as a whole. */
public sealed interface WorkflowEvent extends TelemetryEvent {

    /** {@code workflow.start}: it was created. */
    record Started(Source source) implements WorkflowEvent {
        @Override
        public String name() {
            return "workflow.start";
        }

        @Override
        public Map<String, Object> fields() {
            return Fields.of(this).all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.workflowStarted(this);
        }
    }

    /**
     * {@code workflow.stop}: it ended, and did not fail.
     *
     * @param status {@code COMPLETED}, {@code CANCELLED} or {@code COMPENSATED}
     * @param failure why it was compensated; empty unless it was
     * @param duration since it was created
     */
    record Stopped(Source source, Status status, Optional<Failure> failure, Duration duration)
            implements WorkflowEvent {
        @Override
        public String name() {
            return "workflow.stop";
        }

        @Override
        public Map<String, Object> fields() {
            return Fields.of(this)
                    .with("status", status)
                    .with("step", failure.flatMap(Failure::node))
                    .with("exception", failure.map(Failure::type))
                    .with("message", failure.map(Failure::message))
                    .with("attempts", failure.map(Failure::attempts))
                    .with("duration", duration)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.workflowStopped(this);
        }
    }

    /**
     * {@code workflow.exception}: it failed. After a retry it may end a second time.
     *
     * @param failure why
     * @param duration since it was created
     */
    record Failed(Source source, Failure failure, Duration duration) implements WorkflowEvent {
        @Override
        public String name() {
            return "workflow.exception";
        }

        @Override
        public Map<String, Object> fields() {
            return Fields.of(this)
                    .with("step", failure.node())
                    .with("exception", failure.type())
                    .with("message", failure.message())
                    .with("attempts", failure.attempts())
                    .with("duration", duration)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.workflowFailed(this);
        }
    }

    /**
     * {@code workflow.move}: it was moved to the version that it is on now.
     *
     * @param from the version that it was on
     * @param by who moved it
     * @param why for what reason
     */
    record Moved(Source source, int from, String by, String why) implements WorkflowEvent {
        @Override
        public String name() {
            return "workflow.move";
        }

        @Override
        public Map<String, Object> fields() {
            return Fields.of(this)
                    .with("from", from)
                    .with("by", by)
                    .with("why", why)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.workflowMoved(this);
        }
    }

    /**
     * {@code workflow.transition}: edges were taken from one node to those after it. One with a delay is taken when that is
     * over.
     *
     * @param from the node that ended
     * @param outcome the binary name of the outcome that it ended in
     * @param to the nodes that the edges lead to, or {@code dev.parasol.End} or {@code dev.parasol.ContinueAsNew}
     */
    record Transition(Source source, String from, String outcome, List<String> to) implements WorkflowEvent {
        public Transition {
            to = List.copyOf(to);
        }

        @Override
        public String name() {
            return "workflow.transition";
        }

        @Override
        public Map<String, Object> fields() {
            return Fields.of(this)
                    .with("from", from)
                    .with("outcome", outcome)
                    .with("to", to)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.transitionTaken(this);
        }
    }
}
