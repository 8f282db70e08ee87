package dev.parasol.runtime.engine;

import dev.parasol.release.Release;
import dev.parasol.runtime.version.VersionDecision;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a workflow's versions, in order of time.
 *
 * @param decisions what was decided, in order
 * @param releases what was released, the lowest version first
 */
record VersionAudit(List<VersionDecision> decisions, List<Release> releases) {

    /** Nobody can decide about a version on a day before it is released, nor need it on a day after it has retired. */
    private enum Part {
        RELEASED,
        DECIDED,
        RETIRED
    }

    private record Line(LocalDate day, Part part, String json) {}

    /** Of one day each part keeps its own order. */
    String jsonLines() {
        return lines().stream()
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::part))
                .map(Line::json)
                .collect(Collectors.joining());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Release release : releases) {
            LocalDate since = release.promise().since().orElse(LocalDate.MIN);
            lines.add(new Line(since, Part.RELEASED, AuditLines.released(release)));
            release.retired()
                    .ifPresent(retired ->
                            lines.add(new Line(retired.on(), Part.RETIRED, AuditLines.retired(release, retired))));
        }
        for (VersionDecision decision : decisions) {
            LocalDate day = LocalDate.ofInstant(decision.at(), ZoneOffset.UTC);
            lines.add(new Line(day, Part.DECIDED, AuditLines.of(decision)));
        }
        return lines;
    }
}
