package dev.parasol.processor.rule;

import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Findings;
import dev.parasol.release.Release;

/** A released version is listed until it is retired, and no longer; otherwise PSL503 at the list. */
final class ReleasedVersionStaysUntilRetired implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL503;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        if (!use.own().isSound()) {
            return;
        }
        for (Release release : use.own().standing().released().values()) {
            check(use.own(), release, problems);
        }
    }

    private static void check(Promised own, Release release, Problems problems) {
        boolean isListed = own.keys().contains(release.version());
        boolean isRetired = release.retired().isPresent();
        if (isListed && isRetired) {
            problems.add(ReleaseUse.problem(Findings.stillListed(release), own.listedAt(release.version())));
        } else if (!isListed && !isRetired) {
            problems.add(ReleaseUse.problem(
                    Findings.dropped(release),
                    own.workflow().versionsOrigin().orElse(own.workflow().annotation())));
        }
    }
}
