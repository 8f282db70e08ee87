package dev.parasol.runtime.core;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Moments that lie a duration away; one that no instant can express is the first or the last that there is. */
public final class Moments {

    private Moments() {}

    public static Instant after(Instant from, Duration duration) {
        try {
            return from.plus(duration);
        } catch (DateTimeException | ArithmeticException tooFar) {
            return duration.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }

    public static Instant before(Instant from, Duration duration) {
        try {
            return from.minus(duration);
        } catch (DateTimeException | ArithmeticException tooFar) {
            return duration.isNegative() ? Instant.MAX : Instant.MIN;
        }
    }

    public static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
