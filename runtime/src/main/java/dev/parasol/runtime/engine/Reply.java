package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.EngineClosedException;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.SlotTakenException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a node answers to another one's caller.
 *
 * @param reason why not, or an empty text
 */
record Reply(Outcome outcome, String reason) {

    enum Outcome {
        DONE,
        REFUSED,
        /** Another run holds the key; the reason is its run id. */
        TAKEN,
        /** It could not be done. */
        FAILED,
        /** The run is not in that node's hand any more. */
        GONE
    }

    static final Reply GONE = new Reply(Outcome.GONE, "");

    static Reply of(@Nullable Throwable failure) {
        Throwable cause = Causes.of(failure);
        if (cause == null) {
            return new Reply(Outcome.DONE, "");
        }
        if (cause instanceof EngineClosedException || cause instanceof LostOwnershipException) {
            return GONE;
        }
        if (cause instanceof SlotTakenException taken) {
            return new Reply(Outcome.TAKEN, taken.holder().runId());
        }
        String reason = cause instanceof NotMovableException left ? NotMovable.told(left) : cause.getMessage();
        return new Reply(isRefusal(cause) ? Outcome.REFUSED : Outcome.FAILED, String.valueOf(reason));
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof UnexpectedEventException
                || cause instanceof NotCancellableException
                || cause instanceof NotRetryableException
                || cause instanceof NotMovableException;
    }

    /** What was answered; what a node of another version answers may mean nothing to this one. */
    static Reply of(Mail.Answer answer) {
        return Stream.of(Outcome.values())
                .filter(known -> known.name().equals(answer.outcome()))
                .findFirst()
                .map(outcome -> new Reply(outcome, answer.reason()))
                .orElseGet(() -> new Reply(
                        Outcome.FAILED,
                        "the node that has the run in hand answered " + answer.outcome()
                                + ", which this node does not know: it runs another version; what was asked for may have"
                                + " happened"));
    }

    Mail.Answer to(Mail.Question question) {
        return new Mail.Answer(question.id(), outcome.name(), reason);
    }
}
