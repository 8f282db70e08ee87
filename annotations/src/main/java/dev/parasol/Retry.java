package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a failed attempt of a step is repeated. The wait before attempt {@code n + 1} is {@code delay * multiplier^(n-1)},
 * at most {@link #maxDelay}, varied by {@link #jitter}. One attempt unless said otherwise: a step that is not idempotent
 * is never run twice by surprise.
 *
 * <pre>{@code
 * @Step(retry = @Retry(maxAttempts = 5, delay = "PT1S", multiplier = 2, maxDelay = "PT1M", giveUpOn = Rejected.class))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Retry {

    /** How many attempts in all, the first included; at least 1. */
    int maxAttempts() default 1;

    /** The wait before the second attempt, as an ISO-8601 duration. */
    String delay() default "PT1S";

    /** What each further wait is multiplied by; at least 1. */
    double multiplier() default 1;

    /** The longest wait between two attempts; no limit unless given. */
    String maxDelay() default "";

    /** The share of each wait, 0 to 1, by which it is varied at random in both directions. */
    double jitter() default 0;

    /** Exceptions, or superclasses of exceptions, that are not worth another attempt. */
    Class<? extends Throwable>[] giveUpOn() default {};
}
