package dev.parasol.processor.rule;

import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Findings;

/** A release file can be read; otherwise PSL506 at the workflow's annotation. */
final class ReleaseFileIsReadable implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL506;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        String workflow = use.own().workflow().type().binary();
        use.own().unreadable().stream()
                .map(wrong -> Findings.unreadable(workflow, wrong))
                .map(finding -> ReleaseUse.problem(finding, use.own().workflow().annotation()))
                .forEach(problems::add);
    }
}
