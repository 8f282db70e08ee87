package dev.parasol.release.tool;

import dev.parasol.release.Findings;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseFolder;
import dev.parasol.release.ReleaseJson;
import dev.parasol.release.Retirement;
import dev.parasol.runtime.instance.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes down that released versions are gone for good, unless instances are still under way on them. */
public final class Retiring {

    private static final String EXAMPLE =
            "mvn parasol:retire -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1 -Dparasol.why=\"nobody is left on it\"";

    private final Folders folders;
    private final LocalDate today;
    private final Report report;

    /** @param today the day that is written down */
    public Retiring(Folders folders, LocalDate today, Report report) {
        this.folders = folders;
        this.today = today;
        this.report = report;
    }

    /**
     * Retires versions: all of them or none.
     *
     * @param why the reason; not blank
     * @param databases each is asked whether anything is left; none if somebody else has made sure
     * @throws RefusedException if one is not released, is retired already, still has active instances, or a database cannot
     *     be asked
     */
    public void retire(Choice choice, String why, List<Database> databases) {
        String workflow = choice.requireExplicit("retiring", EXAMPLE);
        if (why.isBlank()) {
            throw new RefusedException("retiring needs a reason, which everyone can read later", "fix: " + EXAMPLE);
        }
        ReleaseFolder released = released(workflow);
        List<Release> versions = choice.versions().stream()
                .map(version -> active(workflow, version, released))
                .toList();
        versions.forEach(version -> databases.forEach(database -> requireUnused(version, database)));
        if (databases.isEmpty()) {
            report.warn("no database was asked whether anything is left: -Dparasol.jdbc.url=... asks one");
        }
        versions.forEach(version -> write(version.retire(new Retirement(today, why.strip()))));
    }

    private ReleaseFolder released(String workflow) {
        Path folder = folders.releases().resolve(workflow);
        ReleaseFolder released = ReleaseFolder.read(folder, folders.said(folder), workflow);
        released.unreadable().stream().findFirst().ifPresent(wrong -> {
            throw new RefusedException(
                    wrong, Findings.unreadable(workflow, wrong).text());
        });
        return released;
    }

    private Release active(String workflow, int version, ReleaseFolder released) {
        Release release = Optional.ofNullable(released.releases().get(version))
                .orElseThrow(() -> new RefusedException(
                        "%s v%d was never released, so there is nothing to retire".formatted(workflow, version),
                        released.releases().isEmpty()
                                ? "no version of it was"
                                : "released are "
                                        + Workflow.said(released.releases().keySet()),
                        "fix: take v" + version + " out of versions, if no instance ever began on it"));
        release.retired().ifPresent(retired -> {
            throw new RefusedException("%s v%d is retired already, since %s: %s"
                    .formatted(workflow, version, retired.on(), retired.why()));
        });
        return release;
    }

    private void requireUnused(Release version, Database database) {
        SortedMap<Status, Long> counts = database.active(version.workflow(), version.version());
        Optional<Long> failed = Optional.ofNullable(counts.remove(Status.FAILED));
        if (!counts.isEmpty()) {
            throw new RefusedException(
                    version.name() + " still has active instances, so nothing was retired",
                    database.said() + " has " + said(counts),
                    "fix: let them end, cancel or move them, and retire it then");
        }
        failed.ifPresent(number -> report.warn("%s: %d FAILED on %s, which could not be retried without its code"
                .formatted(version.name(), number, database.said())));
        report.say(database.said() + " has no active instance of " + version.name());
    }

    /** {@code 12 WAITING, 3 RUNNING}. */
    private static String said(SortedMap<Status, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private void write(Release retired) {
        TextFile.write(folders.release(retired), ReleaseJson.write(retired), folders);
        report.say("retired %s: %s".formatted(retired.name(), folders.said(folders.release(retired))));
        String name = retired.workflow().replace('$', '.');
        if (Files.exists(folders.definition(name, retired.version()))) {
            report.say("now take v%d out of versions, and delete its class".formatted(retired.version()));
        }
    }
}
