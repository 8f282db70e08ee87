package dev.parasol.runtime.instance;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to an instance.
 *
 * @param seq its place, from 1
 * @param what what happened
 * @param node the node it happened to, where it happened to one
 * @param outcome the record that a node ended in, or the event that arrived
 * @param attempt which attempt of a step, from 1; 0 where there is none
 * @param at when
 * @param by the name of the engine's node that recorded it
 * @param origin what the instance began from, where it is a rerun and this is its first entry
 * @param moved how it came to another version, where it was moved to one
 */
public record HistoryEntry(
        int seq,
        What what,
        Optional<String> node,
        Optional<String> outcome,
        int attempt,
        Instant at,
        String by,
        Optional<Origin> origin,
        Optional<Moved> moved) {

    /** What can happen to an instance. */
    public enum What {
        /** The instance was created. */
        STARTED,
        /** A node ended with its outcome. */
        ENDED,
        /** An attempt of a step failed; another one follows. */
        ATTEMPT_FAILED,
        /** A step failed for good. */
        STEP_FAILED,
        /** An event arrived. */
        EVENT_RECEIVED,
        /** A delay on an edge is over. */
        DELAY_OVER,
        /** An await took too long; its outcome for that was delivered. */
        AWAIT_TIMED_OUT,
        /** The instance took too long. */
        INSTANCE_TIMED_OUT,
        /** What a step did was undone. */
        COMPENSATED,
        /** An attempt to undo what a step did failed; another one follows. */
        COMPENSATION_ATTEMPT_FAILED,
        /** What a step did could not be undone. */
        COMPENSATION_FAILED,
        /** A caller cancelled the instance. */
        CANCELLED,
        /** A caller retried the instance. */
        RETRIED,
        /** The instance was moved to another version. */
        MOVED
    }
}
