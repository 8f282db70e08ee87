package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.EngineClosedException;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.spi.Mail;
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
        return new Reply(isRefusal(cause) ? Outcome.REFUSED : Outcome.FAILED, String.valueOf(cause.getMessage()));
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof UnexpectedEventException
                || cause instanceof NotCancellableException
                || cause instanceof NotRetryableException;
    }

    static Reply of(Mail.Answer answer) {
        return new Reply(Outcome.valueOf(answer.outcome()), answer.reason());
    }

    Mail.Answer to(Mail.Question question) {
        return new Mail.Answer(question.id(), outcome.name(), reason);
    }
}
