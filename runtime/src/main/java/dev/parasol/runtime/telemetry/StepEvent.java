package dev.parasol.runtime.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Something that happened to one node of a run. */
public sealed interface StepEvent extends TelemetryEvent {

    /** The binary name of the step's class, or of the awaited interface. */
    String step();

    private static Fields about(StepEvent event) {
        return Fields.of(event).with("step", event.step());
    }

    private static Fields about(StepEvent event, Method method, int attempt) {
        return about(event).with("method", method).with("attempt", attempt);
    }

    /** What of a step is called. */
    enum Method {
        EXECUTE,
        COMPENSATE
    }

    /**
     * {@code step.start}: an attempt began. One that a crash or a close interrupted begins again with the same number.
     *
     * @param attempt which one, from 1
     */
    record Started(Source source, String step, Method method, int attempt) implements StepEvent {
        @Override
        public String name() {
            return "step.start";
        }

        @Override
        public Map<String, Object> fields() {
            return about(this, method, attempt).all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.stepStarted(this);
        }
    }

    /**
     * {@code step.stop}: an attempt ended with an outcome, or what the step did is undone.
     *
     * @param attempt which one, from 1
     * @param outcome the binary name of the outcome; empty for a compensation
     * @param duration since it was the step's turn: with earlier attempts, waits between them, and restarts
     */
    record Stopped(Source source, String step, Method method, int attempt, Optional<String> outcome, Duration duration)
            implements StepEvent {
        @Override
        public String name() {
            return "step.stop";
        }

        @Override
        public Map<String, Object> fields() {
            return about(this, method, attempt)
                    .with("outcome", outcome)
                    .with("duration", duration)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.stepStopped(this);
        }
    }

    /**
     * {@code step.exception}: an attempt failed or took too long.
     *
     * @param attempt which one, from 1
     * @param exception the binary name of the exception's class
     * @param message its message, or an empty text
     * @param nextAttemptAt when the next attempt is due; empty if there is none
     * @param duration since it was the step's turn: with earlier attempts, waits between them, and restarts
     */
    record Failed(
            Source source,
            String step,
            Method method,
            int attempt,
            String exception,
            String message,
            Optional<Instant> nextAttemptAt,
            Duration duration)
            implements StepEvent {

        /** Whether another attempt follows. */
        public boolean isRetried() {
            return nextAttemptAt.isPresent();
        }

        @Override
        public String name() {
            return "step.exception";
        }

        @Override
        public Map<String, Object> fields() {
            return about(this, method, attempt)
                    .with("exception", exception)
                    .with("message", message)
                    .with("retried", isRetried())
                    .with("nextAttemptAt", nextAttemptAt)
                    .with("duration", duration)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.stepFailed(this);
        }
    }

    /** What a node waits for without a thread. */
    enum Wait {
        /** The stage that the step returned. Its end is a {@code step.stop} or a {@code step.exception}. */
        STAGE,
        /** An event for the await. */
        EVENT,
        /** The delay of the edge that leads to the node, or of the start. */
        DELAY
    }

    /**
     * {@code step.async}: a node waits, and no thread does.
     *
     * @param step the step that returned a stage, the await, or the node that a delayed edge leads to
     * @param until when the delay is over, or the await times out; empty if it may wait for ever
     */
    record Suspended(Source source, String step, Wait waitsFor, Optional<Instant> until) implements StepEvent {
        @Override
        public String name() {
            return "step.async";
        }

        @Override
        public Map<String, Object> fields() {
            return about(this).with("waitsFor", waitsFor).with("until", until).all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.stepSuspended(this);
        }
    }

    /** What ends a wait. */
    enum Cause {
        /** An event was delivered; also one that came before its await started. */
        EVENT,
        /** The await took too long. */
        TIMEOUT,
        /** The delay is over. */
        DELAY
    }

    /**
     * {@code step.resume}: what a node waited for is there.
     *
     * @param step the await, or the node that a delayed edge leads to
     * @param outcome the binary name of the event that was delivered; empty for a delay
     * @param waited how long it waited, over restarts
     */
    record Resumed(Source source, String step, Cause cause, Optional<String> outcome, Duration waited)
            implements StepEvent {
        @Override
        public String name() {
            return "step.resume";
        }

        @Override
        public Map<String, Object> fields() {
            return about(this)
                    .with("cause", cause)
                    .with("outcome", outcome)
                    .with("waited", waited)
                    .all();
        }

        @Override
        public void tell(WorkflowListener listener) {
            listener.stepResumed(this);
        }
    }
}
