package dev.parasol.processor.rule;

import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Findings;
import dev.parasol.release.Release;
import dev.parasol.release.Standing.Broken;
import java.util.List;

/** What a released version stores still reads; otherwise PSL502 at the component, once for all versions that store it. */
final class ReleasedPayloadsStillRead implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL502;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        use.own().broken().forEach(broken -> problems.add(problem(use, broken)));
    }

    /** The same for every workflow that suffers from it, so that it is printed once. */
    private static Problem problem(ReleaseUse use, Broken broken) {
        List<Promised> sufferers = use.all().stream()
                .filter(workflow -> workflow.broken().stream().anyMatch(broken::isSameAs))
                .toList();
        List<Release> releases = sufferers.stream()
                .flatMap(workflow -> workflow.broken().stream())
                .filter(broken::isSameAs)
                .map(Broken::release)
                .toList();
        return ReleaseUse.problem(
                Findings.payload(broken.change(), releases), sufferers.get(0).place(broken.change()));
    }
}
