package dev.parasol.runtime.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an edge is taken.
 *
 * @param due when a delayed edge is taken
 */
record EdgeState(Kind kind, @Nullable Instant due) {

    enum Kind {
        OPEN,
        DELAYED,
        TAKEN,
        DEAD
    }

    static final EdgeState OPEN = new EdgeState(Kind.OPEN, null);
    static final EdgeState TAKEN = new EdgeState(Kind.TAKEN, null);
    static final EdgeState DEAD = new EdgeState(Kind.DEAD, null);

    static EdgeState delayedUntil(Instant due) {
        return new EdgeState(Kind.DELAYED, due);
    }

    boolean isDecided() {
        return kind == Kind.TAKEN || kind == Kind.DEAD;
    }
}
