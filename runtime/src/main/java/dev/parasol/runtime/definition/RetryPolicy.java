package dev.parasol.runtime.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a failed attempt of a step is repeated.
 *
 * @param maxAttempts how many attempts in all, at least 1
 * @param delay the wait before the second attempt
 * @param multiplier what each further wait is multiplied by, at least 1
 * @param maxDelay the longest wait; no limit if empty
 * @param jitter the share of each wait, 0 to 1, by which it is varied in both directions
 * @param giveUpOn binary names of exceptions, or superclasses of exceptions, that are not worth another attempt
 */
public record RetryPolicy(
        int maxAttempts,
        Duration delay,
        double multiplier,
        Optional<Duration> maxDelay,
        double jitter,
        List<String> giveUpOn) {

    /** One attempt. */
    public static final RetryPolicy NONE =
            new RetryPolicy(1, Duration.ofSeconds(1), 1.0, Optional.empty(), 0.0, List.of());

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    public RetryPolicy {
        giveUpOn = List.copyOf(giveUpOn);
    }

    /**
     * The wait after a number of failed attempts. It never exceeds {@code maxDelay}, jitter included.
     *
     * @param failedAttempts from 1
     * @param random from 0 to 1, decides how the wait is varied where there is jitter
     */
    public Duration waitAfter(int failedAttempts, double random) {
        Duration limit = shorter(maxDelay.orElse(LONGEST), LONGEST);
        Duration wait = times(delay, Math.pow(multiplier, failedAttempts - 1), limit);
        return times(wait, 1 - jitter + 2 * jitter * random, limit);
    }

    private static Duration times(Duration wait, double factor, Duration limit) {
        Duration capped = shorter(wait, limit);
        double nanos = capped.toNanos() * factor;
        return factor == 1 ? capped : shorter(Duration.ofNanos((long) nanos), limit);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
