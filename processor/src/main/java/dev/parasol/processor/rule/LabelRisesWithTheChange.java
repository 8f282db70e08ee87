package dev.parasol.processor.rule;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.release.Findings;
import dev.parasol.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A label rises as much as what changed since the version before asks; otherwise PSL504 at the label. */
final class LabelRisesWithTheChange implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL504;
    }

    @Override
    public void check(ReleaseUse use, Problems problems) {
        // What is not as it was released is wrong already, whatever its label.
        boolean kept = use.own().kept().stream().allMatch(Promised.Kept::isKept);
        for (Release version : kept ? use.own().written().values() : List.<Release>of()) {
            before(use.own(), version)
                    .flatMap(before -> Findings.label(before, version))
                    .map(finding -> ReleaseUse.problem(finding, label(use.own(), version)))
                    .ifPresent(problems::add);
        }
    }

    /** The nearest version below with a label: as it was released, where it was. */
    private static Optional<Release> before(Promised own, Release version) {
        SortedMap<Integer, Release> labelled = new TreeMap<>(own.written());
        labelled.putAll(own.released());
        return labelled.headMap(version.version()).values().stream()
                .filter(release -> release.about().label().isPresent())
                .reduce((lower, higher) -> higher);
    }

    private static Origin label(Promised own, Release version) {
        return own.version(version.version())
                .header()
                .flatMap(VersionHeader::label)
                .map(Written::origin)
                .filter(Origin::hasPosition)
                .orElseGet(() -> own.place(version.version()));
    }
}
