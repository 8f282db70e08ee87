package dev.parasol.processor.rule;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Findings;
import dev.parasol.release.Standing;

/** The graph of a released version is unchanged; otherwise PSL501 at the version's annotation. */
final class ReleasedGraphIsUnchanged implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL501;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        Promised own = use.own();
        for (Standing.Kept version : own.standing().kept()) {
            Origin place = own.place(version.compiled().version());
            Findings.graph(
                            version.released(),
                            version.compiled(),
                            own.standing().nextKey())
                    .map(finding -> ReleaseUse.problem(finding, place))
                    .ifPresent(problems::add);
        }
    }
}
