package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands.
 *
 * @param attempt the latest attempt, from 1; 0 before the first. It rises for good, so that a result that comes late is
 *     never taken for another attempt's
 * @param spent how many of the attempts were made before the instance was last retried
 * @param since when an active node became active, attempts that failed since included, or when a node that is done ended
 * @param due when an active step's attempt may begin, or an active await times out
 * @param outcome what it ended with
 */
record NodeState(
        Phase phase,
        int attempt,
        int spent,
        @Nullable Instant since,
        @Nullable Instant due,
        @Nullable Payload outcome) {

    static final NodeState PENDING = new NodeState(Phase.PENDING, 0, 0, null, null, null);
    static final NodeState SKIPPED = PENDING.in(Phase.SKIPPED);

    NodeState in(Phase next) {
        return new NodeState(next, attempt, spent, null, null, outcome);
    }

    NodeState active(int nextAttempt, @Nullable Instant nextDue, Instant now) {
        Instant from = phase == Phase.ACTIVE ? since : now;
        return new NodeState(Phase.ACTIVE, nextAttempt, spent, from, nextDue, null);
    }

    NodeState done(Payload with, Instant now) {
        return new NodeState(Phase.DONE, attempt, spent, now, null, with);
    }

    NodeState afresh() {
        return new NodeState(phase, attempt, attempt, null, null, null);
    }

    /** Whether it stands for a step that has done what it can undo; one whose outcome was supplied has done nothing. */
    boolean isUndoable(Node node) {
        return outcome != null && attempt > 0 && node instanceof StepNode step && step.compensates(outcome.type());
    }
}
