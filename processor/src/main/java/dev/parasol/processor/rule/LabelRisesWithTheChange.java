package dev.parasol.processor.rule;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A label rises as much as what changed since the version before asks; otherwise PSL504 at the label. */
final class LabelRisesWithTheChange implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL504;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        use.own()
                .standing()
                .labels()
                .forEach((key, finding) -> problems.add(ReleaseUse.problem(finding, label(use.own(), key))));
    }

    private static Origin label(Promised own, int key) {
        return own.version(key)
                .header()
                .flatMap(VersionHeader::label)
                .map(Written::origin)
                .filter(Origin::hasPosition)
                .orElseGet(() -> own.place(key));
    }
}
