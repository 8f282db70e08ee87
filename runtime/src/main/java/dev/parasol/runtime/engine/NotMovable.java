package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Hindrance;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.spi.Run;
import java.util.stream.Stream;

/** Refusals to move a run, as one text: nodes tell each other no more than that. */
final class NotMovable {

    private static final String BETWEEN = ": ";

    private NotMovable() {}

    static String told(Hindrance hindrance) {
        return hindrance.reason() + BETWEEN + hindrance.text();
    }

    static String told(NotMovableException refusal) {
        return told(new Hindrance(refusal.reason(), String.valueOf(refusal.getMessage())));
    }

    /** The exception that a text tells of. What kind of reason a node of another version means, this one may not know. */
    static NotMovableException exception(String told) {
        return Stream.of(Reason.values())
                .filter(known -> told.startsWith(known + BETWEEN))
                .findFirst()
                .map(known -> new NotMovableException(known, told.substring((known + BETWEEN).length())))
                .orElseGet(() -> new NotMovableException(Reason.TROUBLE, told));
    }

    /** The same refusal, for a caller who is told of no other run. */
    static NotMovableException of(Run run, NotMovableException refusal) {
        return new NotMovableException(
                refusal.reason(), run.id() + " (v" + run.version() + "): " + refusal.getMessage());
    }
}
