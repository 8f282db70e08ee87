package dev.parasol.release.tool;

import dev.parasol.release.Finding;
import dev.parasol.release.Findings;
import dev.parasol.release.Release;
import dev.parasol.release.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is compiled with what was released, in the compiler's words. */
public final class Checking {

    static final String NOTHING = "there is no workflow here";

    private final Folders folders;
    private final LocalDate today;
    private final Report report;

    /** @param today the day on which {@code removeAfter} is judged */
    public Checking(Folders folders, LocalDate today, Report report) {
        this.folders = folders;
        this.today = today;
        this.report = report;
    }

    /**
     * Checks one workflow, or all.
     *
     * @throws RefusedException if something is not as it was released; the message is everything that was found
     */
    public void check(Optional<String> name) {
        List<Workflow> workflows = Workflows.in(folders).chosen(name);
        workflows.forEach(this::warn);
        List<Finding> findings = Stream.concat(
                        workflows.stream().flatMap(workflow -> workflow.findings().stream()),
                        Standing.payloads(
                                workflows.stream().map(Workflow::standing).toList())
                                .stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new RefusedException(findings.stream().map(Finding::text).collect(Collectors.joining("\n")));
        }
        workflows.stream().map(Checking::sound).forEach(report::say);
        if (workflows.isEmpty()) {
            report.say(NOTHING);
        }
    }

    private void warn(Workflow workflow) {
        for (Release version : workflow.standing().compiled().values()) {
            version.about()
                    .removeAfter()
                    .map(LocalDate::parse)
                    .flatMap(date -> Findings.overdue(version.workflow(), version.version(), date, today))
                    .map(Finding::text)
                    .ifPresent(report::warn);
        }
    }

    /** {@code com.acme.CreateUser: v1, v2 are as released; v3 is not released}. */
    private static String sound(Workflow workflow) {
        Standing standing = workflow.standing();
        NavigableSet<Integer> unreleased = new TreeSet<>(standing.compiled().keySet());
        unreleased.removeAll(standing.released().keySet());
        NavigableSet<Integer> kept = new TreeSet<>(standing.compiled().keySet());
        kept.removeAll(unreleased);
        NavigableSet<Integer> retired = new TreeSet<>(standing.released().keySet());
        retired.removeAll(kept);
        return workflow.name() + ": "
                + Stream.of(said(kept, "as released"), said(unreleased, "not released"), said(retired, "retired"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; "));
    }

    private static Optional<String> said(NavigableSet<Integer> versions, String what) {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(Workflow.said(versions) + (versions.size() == 1 ? " is " : " are ") + what);
    }
}
