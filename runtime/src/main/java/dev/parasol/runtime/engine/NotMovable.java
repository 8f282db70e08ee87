package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Hindrance;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;

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

    /** The exception that a text tells of. */
    static NotMovableException exception(String told) {
        int end = told.indexOf(BETWEEN);
        return new NotMovableException(Reason.valueOf(told.substring(0, end)), told.substring(end + BETWEEN.length()));
    }
}
