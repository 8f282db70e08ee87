package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was decided about an instance: one appended row of its history. */
public sealed interface Decision {

    /**
     * When it was decided. Not before the decision in front of it, unless the clock was set back, or it was decided for
     * another run and kept in a rerun.
     */
    Instant at();

    /** Calls the visitor's method for this decision. */
    <R> R accept(DecisionVisitor<R> visitor);

    /**
     * The instance was created. The first decision of every history, and only that.
     *
     * @param input what it was started with; empty for a workflow without input
     * @param failFast whether a step that fails for good interrupts the steps beside it
     * @param onFailure what follows once the instance has failed
     * @param delay how long the first node waits
     * @param timeout how long the instance may take once the delay is over
     */
    record Started(
            Optional<Payload> input,
            boolean failFast,
            OnFailure onFailure,
            Optional<Duration> delay,
            Optional<Duration> timeout,
            Instant at)
            implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /** The delay before the first node is over. */
    record StartDelayElapsed(Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.startDelayElapsed(this);
        }
    }

    /** A step ended with an outcome. */
    record StepCompleted(String node, int attempt, Payload outcome, Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.stepCompleted(this);
        }
    }

    /**
     * An attempt of a step failed and another one follows.
     *
     * @param failure what went wrong
     * @param nextAttemptAt when the next attempt is due
     */
    record AttemptFailed(String node, int attempt, Thrown failure, Instant nextAttemptAt, Instant at)
            implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.attemptFailed(this);
        }
    }

    /**
     * A step failed for good.
     *
     * @param failure what went wrong in the last attempt
     * @param outcome the {@link dev.parasol.StepFailed} that a transition catches; empty if none does, and then the
     *     instance fails
     */
    record StepGaveUp(String node, int attempt, Thrown failure, Optional<Payload> outcome, Instant at)
            implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.stepGaveUp(this);
        }
    }

    /**
     * An event arrived. It ends its await, at once or as soon as that starts.
     *
     * @param eventId tells the same event sent twice from two events; empty if the sender gave none
     */
    record EventReceived(Optional<String> eventId, Payload event, Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.eventReceived(this);
        }
    }

    /**
     * The delay of an edge is over.
     *
     * @param from the node that it comes from
     * @param to the node that it leads to, or {@link dev.parasol.End} or {@link dev.parasol.ContinueAsNew}
     */
    record DelayElapsed(String from, String to, Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.delayElapsed(this);
        }
    }

    /** An await took too long and ended with the outcome for that. */
    record AwaitTimedOut(String node, Payload outcome, Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.awaitTimedOut(this);
        }
    }

    /** The instance as a whole took too long. */
    record InstanceTimedOut(Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.instanceTimedOut(this);
        }
    }

    /** What a step did was undone: its {@code compensate} returned. */
    record StepCompensated(String node, int attempt, Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.stepCompensated(this);
        }
    }

    /**
     * An attempt to undo what a step did failed and another one follows.
     *
     * @param failure what went wrong
     * @param nextAttemptAt when the next attempt is due
     */
    record CompensationAttemptFailed(String node, int attempt, Thrown failure, Instant nextAttemptAt, Instant at)
            implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.compensationAttemptFailed(this);
        }
    }

    /**
     * What a step did could not be undone, and the instance fails.
     *
     * @param failure what went wrong in the last attempt
     */
    record CompensationGaveUp(String node, int attempt, Thrown failure, Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.compensationGaveUp(this);
        }
    }

    /** A caller cancelled the instance. */
    record Cancelled(Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.cancelled(this);
        }
    }

    /** A caller let a failed instance continue from what failed: a step, or the compensation of one. */
    record Retried(Instant at) implements Decision {
        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.retried(this);
        }
    }

    /**
     * The instance was moved to another version. What comes before belongs to the one definition, what follows to the
     * other.
     *
     * @param from what it went by until then
     * @param to what it goes by from then on
     * @param moves where each node led at which it rested
     * @param supplied what nodes of the new version count as ended with although they never ran, in that order
     * @param by who moved it
     * @param why for what reason
     */
    record Migrated(
            Basis from,
            Basis to,
            Map<String, String> moves,
            Map<String, Payload> supplied,
            String by,
            String why,
            Instant at)
            implements Decision {

        public Migrated {
            moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
            supplied = Collections.unmodifiableMap(new LinkedHashMap<>(supplied));
        }

        @Override
        public <R> R accept(DecisionVisitor<R> visitor) {
            return visitor.migrated(this);
        }
    }
}
