package dev.parasol.processor.rule;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * A workflow beside what was released of it.
 *
 * @param own the workflow
 * @param all every workflow of this compilation, this one included, because several may share a payload
 * @param today the day on which dates are judged
 */
public record ReleaseUse(Promised own, List<Promised> all, LocalDate today) {

    public ReleaseUse {
        all = List.copyOf(all);
    }

    /** What was found, at a place. */
    static Problem problem(Finding finding, Origin origin) {
        return new Problem(
                RuleCode.valueOf(finding.code()), origin, finding.headline(), finding.facts(), finding.fix());
    }
}
