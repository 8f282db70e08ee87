package dev.parasol.processor.rule;

import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Findings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A version is gone after its {@code removeAfter} date; otherwise PSL505, which only warns, at the date. */
final class VersionIsNotOverdue implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL505;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        for (Listed listed : Listed.of(use.own().workflow())) {
            VersionHeader header = listed.header();
            header.removeAfter()
                    .flatMap(date -> overdue(listed, date, use.today()))
                    .ifPresent(problems::add);
        }
    }

    private static Optional<Problem> overdue(Listed listed, Written<String> written, LocalDate today) {
        String workflow = listed.umbrella().type().binary();
        return date(written.value())
                .flatMap(date -> Findings.overdue(workflow, listed.key(), date, today))
                .map(finding -> ReleaseUse.problem(finding, listed.pointAt(written.origin())));
    }

    /** Another rule says so where it is none. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
