package dev.parasol.runtime.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Moments that lie a duration away; one that no instant can express is the last there is. */
final class Moments {

    private Moments() {}

    static Instant after(Instant from, Duration duration) {
        try {
            return from.plus(duration);
        } catch (DateTimeException | ArithmeticException tooFar) {
            return Instant.MAX;
        }
    }
}
