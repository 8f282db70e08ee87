package dev.parasol.runtime.engine;

import java.time.Duration;
import java.time.Instant;

/** How long something took. */
final class Durations {

    private Durations() {}

    /** Zero if the clock was set back in between. */
    static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
