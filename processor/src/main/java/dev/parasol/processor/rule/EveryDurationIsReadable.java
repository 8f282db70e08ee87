package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A duration is a text that {@link Duration#parse} reads, and positive; otherwise PSL210 at the text. */
final class EveryDurationIsReadable implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL210;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        graph.version().transitions().stream()
                .map(TransitionModel::after)
                .flatMap(Optional::stream)
                .flatMap(after -> problem("after", after).stream())
                .map(problem -> withHeadline(problem, wrong -> graph.version().name() + ": " + wrong))
                .forEach(problems::add);
    }

    @Override
    public void check(NodeUse use, Problems problems) {
        check(use, "timeout", use.node().timeout(), problems);
        if (use.node() instanceof StepModel step) {
            check(use, "delay", step.retry().flatMap(RetryModel::delay), problems);
            check(use, "maxDelay", step.retry().flatMap(RetryModel::maxDelay), problems);
        }
    }

    private void check(NodeUse use, String member, Optional<Written<String>> written, Problems problems) {
        written.map(value -> new Written<>(value.value(), use.pointAt(value.origin())))
                .flatMap(value -> problem(member, value))
                .map(problem -> withHeadline(problem, wrong -> use.headline(use.name() + "'s " + wrong)))
                .ifPresent(problems::add);
    }

    private static Problem withHeadline(Problem problem, UnaryOperator<String> headline) {
        return new Problem(
                problem.code(), problem.origin(), headline.apply(problem.headline()), problem.facts(), problem.fix());
    }

    private Optional<Problem> problem(String member, Written<String> written) {
        String text = member + " = \"" + written.value() + "\"";
        try {
            Duration duration = Duration.parse(written.value());
            boolean isPositive = !duration.isNegative() && !duration.isZero();
            return isPositive ? Optional.empty() : Optional.of(notPositive(text, written));
        } catch (DateTimeParseException unreadable) {
            return Optional.of(unreadable(text, member, written));
        }
    }

    private Problem notPositive(String text, Written<String> written) {
        return Problem.of(code(), written.origin(), text + " is not positive")
                .fact("a duration is longer than nothing; leave the member out where nothing is to pass");
    }

    private Problem unreadable(String text, String member, Written<String> written) {
        Problem problem = Problem.of(code(), written.origin(), text + " is no ISO-8601 duration")
                .fact("write days, hours, minutes and seconds, as in P7D, PT24H, PT1H30M or PT0.5S");
        return DurationGuess.of(written.value())
                .map(guess -> problem.fix(member + " = \"" + guess + "\""))
                .orElse(problem);
    }
}
