package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code @Retry} as written; members that were not written are absent and have the annotation's defaults.
 *
 * @param giveUpOn the exceptions that are not worth another attempt
 */
public record RetryModel(
        Optional<Written<Integer>> maxAttempts,
        Optional<Written<String>> delay,
        Optional<Written<Double>> multiplier,
        Optional<Written<String>> maxDelay,
        Optional<Written<Double>> jitter,
        List<TypeRef> giveUpOn,
        Origin annotation) {}
