package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A date is a text that {@link LocalDate#parse} reads; otherwise PSL210 at the text. */
final class EveryDateIsReadable implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL210;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        Optional<VersionHeader> header = graph.version().header();
        String version = graph.version().name();
        check(version, "deprecatedSince", header.flatMap(VersionHeader::deprecatedSince), problems);
        check(version, "removeAfter", header.flatMap(VersionHeader::removeAfter), problems);
    }

    private void check(String version, String member, Optional<Written<String>> written, Problems problems) {
        written.filter(date -> !isReadable(date.value()))
                .map(date -> unreadable(version, member, date))
                .ifPresent(problems::add);
    }

    private static boolean isReadable(String date) {
        try {
            LocalDate.parse(date);
            return true;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private Problem unreadable(String version, String member, Written<String> date) {
        return Problem.of(
                        code(),
                        date.origin(),
                        "%s: %s = \"%s\" is no ISO-8601 date".formatted(version, member, date.value()))
                .fact("write year, month and day, as in 2026-11-21");
    }
}
