package dev.parasol.runtime.core;

import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a state knows of the instance as a whole.
 *
 * @param status where it stands
 * @param size how many decisions there were
 * @param start the first decision; none before it
 * @param last when the latest decision was made
 * @param deadline when the instance has taken too long
 * @param failure why it has failed, or will once the steps that are active have finished
 * @param order the nodes that ended with an outcome, in order
 * @param results those of them that led to the end, in order
 * @param continuation the first node that led to the next run, or -1
 * @param kept events whose await has not started
 * @param eventIds the ids of all events
 * @param compensation how far the instance has been undone; none unless that has begun
 */
record Progress(
        Status status,
        int size,
        Decision.@Nullable Started start,
        @Nullable Instant last,
        @Nullable Instant deadline,
        @Nullable Failure failure,
        Sequence order,
        Sequence results,
        int continuation,
        List<Payload> kept,
        Set<String> eventIds,
        @Nullable Compensation compensation) {

    static final Progress NONE = new Progress(
            Status.PENDING,
            0,
            null,
            null,
            null,
            null,
            Sequence.empty(),
            Sequence.empty(),
            -1,
            List.of(),
            Set.of(),
            null);

    Decision.Started started() {
        if (start == null) {
            throw new UnfittingDecisionException("a history begins with Started, and this one is empty");
        }
        return start;
    }

    Instant updatedAt() {
        return last == null ? started().at() : last;
    }
}
