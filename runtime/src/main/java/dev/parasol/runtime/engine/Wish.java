package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a caller wants of a run. */
sealed interface Wish {

    /** What the core says to it. */
    Verdict of(LiveRun run, Instant now);

    /** The same wish, such that it does no harm if it was granted already and nobody could say so. */
    default Wish repeatable() {
        return this;
    }

    /** What a caller is told who is refused. */
    default String told(Run run, String reason) {
        return run.id() + " (v" + run.version() + "): " + reason;
    }

    /** The exception for a caller who is told that. */
    ParasolException refusal(String told);

    /** To deliver an event. */
    record Resume(Optional<String> eventId, Payload event) implements Wish {
        @Override
        public Wish repeatable() {
            return eventId.isPresent()
                    ? this
                    : new Resume(Optional.of(UUID.randomUUID().toString()), event);
        }

        @Override
        public Verdict of(LiveRun run, Instant now) {
            return run.core().resume(run.view().state(), eventId, event, now);
        }

        @Override
        public ParasolException refusal(String reason) {
            return new UnexpectedEventException(reason);
        }
    }

    /**
     * To end it.
     *
     * @param again whether it may have been granted before
     */
    record Cancel(boolean again) implements Wish {
        @Override
        public Wish repeatable() {
            return new Cancel(true);
        }

        @Override
        public Verdict of(LiveRun run, Instant now) {
            boolean granted = again && run.view().status() == Status.CANCELLED;
            return granted
                    ? new Verdict.AlreadyRecorded()
                    : run.core().cancel(run.view().state(), now);
        }

        @Override
        public ParasolException refusal(String reason) {
            return new NotCancellableException(reason);
        }
    }

    /**
     * To go on by another version.
     *
     * @param again whether it may have been granted before
     */
    record Move(MoveOrder order, boolean again) implements Wish {
        @Override
        public Wish repeatable() {
            return new Move(order, true);
        }

        @Override
        public Verdict of(LiveRun run, Instant now) {
            boolean granted = again && run.run().version() == order.to();
            return granted ? new Verdict.AlreadyRecorded() : run.moving().verdict(run, order, now);
        }

        /** The report says whose refusal it is. */
        @Override
        public String told(Run run, String reason) {
            return reason;
        }

        @Override
        public ParasolException refusal(String told) {
            return NotMovable.exception(told);
        }
    }

    /** To let it go on after it has failed. */
    record Retry() implements Wish {
        @Override
        public Verdict of(LiveRun run, Instant now) {
            return run.core().retry(run.view().state(), now);
        }

        @Override
        public ParasolException refusal(String reason) {
            return new NotRetryableException(reason);
        }
    }
}
