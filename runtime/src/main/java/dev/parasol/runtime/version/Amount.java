package dev.parasol.runtime.version;

/**
 * How many there are, counted up to a limit.
 *
 * @param counted how many were counted
 * @param more whether there may be more
 */
public record Amount(long counted, boolean more) {

    /** As many as that and no more. */
    public static Amount exactly(long number) {
        return new Amount(number, false);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return counted == 0;
    }

    /** Both together. */
    public Amount plus(Amount other) {
        return new Amount(counted + other.counted, more || other.more);
    }

    @Override
    public String toString() {
        return more ? counted + " or more" : String.valueOf(counted);
    }
}
