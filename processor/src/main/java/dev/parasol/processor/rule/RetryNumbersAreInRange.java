package dev.parasol.processor.rule;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The numbers of a {@code @Retry} are in range; otherwise PSL307 at the number. */
final class RetryNumbersAreInRange implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL307;
    }

    private static final String DEFAULT_DELAY = "PT1S";

    @Override
    public void check(NodeUse node, Problems problems) {
        if (node.node() instanceof StepModel step) {
            step.retry().ifPresent(retry -> check(node, retry, problems));
        }
    }

    private void check(NodeUse node, RetryModel retry, Problems problems) {
        retry.maxAttempts()
                .filter(attempts -> attempts.value() < 1)
                .ifPresent(attempts -> problems.add(
                        outOfRange(node, attempts.origin(), "maxAttempts = " + attempts.value(), "at least 1")));
        retry.multiplier()
                .filter(multiplier ->
                        !(multiplier.value() >= 1) || multiplier.value().isInfinite())
                .ifPresent(multiplier -> problems.add(
                        outOfRange(node, multiplier.origin(), "multiplier = " + multiplier.value(), "at least 1")));
        retry.jitter()
                .filter(jitter -> !(jitter.value() >= 0 && jitter.value() <= 1))
                .ifPresent(jitter ->
                        problems.add(outOfRange(node, jitter.origin(), "jitter = " + jitter.value(), "from 0 to 1")));
        checkDelays(node, retry, problems);
    }

    /** Durations that cannot be read are another rule's. */
    private void checkDelays(NodeUse node, RetryModel retry, Problems problems) {
        String written = retry.delay().map(Written::value).orElse(DEFAULT_DELAY);
        Optional<Duration> delay = parse(written);
        retry.maxDelay()
                .filter(longest -> delay.isPresent() && isShorter(longest.value(), delay.get()))
                .ifPresent(longest -> problems.add(outOfRange(
                        node,
                        longest.origin(),
                        "maxDelay = \"" + longest.value() + "\"",
                        "at least the delay, which is \"" + written + "\"")));
    }

    private static boolean isShorter(String text, Duration delay) {
        return parse(text).filter(longest -> longest.compareTo(delay) < 0).isPresent();
    }

    private static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Problem outOfRange(NodeUse node, Origin origin, String written, String range) {
        return Problem.of(
                code(),
                node.pointAt(origin),
                node.headline("the retry of " + node.name() + " has " + written + "; it must be " + range));
    }
}
