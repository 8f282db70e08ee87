package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.spi.Encoded;
import dev.parasol.runtime.spi.Mail;
import java.util.Optional;
import java.util.UUID;

/** Wishes as nodes send them to each other. */
final class Wishes {

    private static final String RESUME = "RESUME";
    private static final String CANCEL = "CANCEL";
    private static final String RETRY = "RETRY";
    private static final String MOVE = "MOVE";

    private Wishes() {}

    static Mail.Question question(String from, String to, String runId, Wish wish) {
        String id = UUID.randomUUID().toString();
        if (wish instanceof Wish.Resume resume) {
            Encoded event = Payloads.stored(resume.event());
            return new Mail.Question(id, from, to, runId, RESUME, Optional.of(event), resume.eventId());
        }
        return wish instanceof Wish.Move move
                ? new Mail.Question(
                        id, from, to, runId, MOVE, Optional.of(move.order().written()), Optional.empty())
                : new Mail.Question(id, from, to, runId, name(wish), Optional.empty(), Optional.empty());
    }

    private static String name(Wish wish) {
        return wish instanceof Wish.Cancel ? CANCEL : RETRY;
    }

    /** @throws ParasolException if this version does not know such a wish */
    static Wish wish(Mail.Question question) {
        return switch (question.wish()) {
            case RESUME ->
                new Wish.Resume(
                        question.eventId(), Payloads.restored(question.event().orElseThrow()));
            case CANCEL -> new Wish.Cancel(true);
            case MOVE -> new Wish.Move(MoveOrder.read(question.event().orElseThrow()), true);
            case RETRY -> new Wish.Retry();
            default ->
                throw new ParasolException("node " + question.to() + " does not know how to " + question.wish()
                        + "; it runs another version");
        };
    }
}
