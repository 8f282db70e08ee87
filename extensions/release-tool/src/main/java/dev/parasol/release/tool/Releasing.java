package dev.parasol.release.tool;

import dev.parasol.release.Finding;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import dev.parasol.release.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the files of versions that have none. What is released is never overwritten unless somebody names it. */
public final class Releasing {

    private static final String AGAIN =
            "mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=2";

    private final Folders folders;
    private final LocalDate today;
    private final Report report;

    /**
     * Releases from and to these folders.
     *
     * @param today the day that is written down
     */
    public Releasing(Folders folders, LocalDate today, Report report) {
        this.folders = folders;
        this.today = today;
        this.report = report;
    }

    /**
     * Releases those that are chosen and have no file.
     *
     * @throws RefusedException if one is not compiled, was compiled before its source changed, or the workflow is not as it
     *     was released
     */
    public void release(Choice choice) {
        List<Workflow> workflows = Workflows.in(folders).chosen(choice.workflow());
        List<Release> news = workflows.stream()
                .flatMap(workflow -> unreleased(workflow, choice))
                .toList();
        workflows.forEach(workflow -> require(workflow, news));
        news.forEach(new Freshness(folders)::require);
        news.forEach(release -> write(release, "released"));
        if (news.isEmpty()) {
            report.say(workflows.isEmpty() ? Checking.NOTHING : "nothing to release: every version has its file");
        }
    }

    /** Releases versions that have a file, in place of what it says: for those that have never run anywhere. */
    public void releaseAgain(Choice choice) {
        Workflow workflow =
                Workflows.in(folders).one(choice.requireExplicit("releasing again what has never run anywhere", AGAIN));
        List<Release> news = choice.versions().stream().map(workflow::compiled).toList();
        news.forEach(release -> requireNotRetired(workflow, release.version()));
        require(workflow, news);
        news.forEach(new Freshness(folders)::require);
        for (Release release : news) {
            boolean was = workflow.standing().released().containsKey(release.version());
            write(release, was ? "released again" : "released");
        }
    }

    private static Stream<Release> unreleased(Workflow workflow, Choice choice) {
        List<Release> chosen = choice.versions().isEmpty()
                ? List.copyOf(workflow.standing().compiled().values())
                : choice.versions().stream().map(workflow::compiled).toList();
        return chosen.stream().filter(version -> !workflow.standing().released().containsKey(version.version()));
    }

    private static void requireNotRetired(Workflow workflow, int version) {
        Optional.ofNullable(workflow.standing().released().get(version))
                .flatMap(Release::retired)
                .ifPresent(retired -> {
                    throw new RefusedException(
                            "%s v%d was retired on %s: %s"
                                    .formatted(workflow.name(), version, retired.on(), retired.why()),
                            "fix: release the change under a key that no version has had");
                });
    }

    /** What is promised already has to hold when these are released too. */
    private static void require(Workflow workflow, List<Release> news) {
        SortedMap<Integer, Release> after = new TreeMap<>(workflow.standing().released());
        news.stream()
                .filter(release -> release.workflow().replace('$', '.').equals(workflow.name()))
                .forEach(release -> after.put(release.version(), release));
        Standing standing = new Standing(workflow.standing().compiled(), after);
        List<Finding> findings = Stream.concat(
                        new Workflow(workflow.name(), standing, workflow.unreadable()).findings().stream(),
                        Standing.payloads(List.of(standing)).stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new RefusedException(workflow.name() + " is not as it has to be, so nothing was released\n"
                    + findings.stream().map(Finding::text).collect(Collectors.joining("\n")));
        }
    }

    private void write(Release release, String done) {
        TextFile.write(folders.release(release), ReleaseJson.write(release.releasedOn(today)), folders);
        report.say("%s %s: %s".formatted(done, release.name(), folders.said(folders.release(release))));
    }
}
