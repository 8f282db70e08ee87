package dev.parasol.release.tool;

import dev.parasol.release.Release;
import dev.parasol.release.Standing;
import dev.parasol.release.tool.Difference.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what differs between two versions, or between a version as it is compiled and as it was released. */
public final class Comparing {

    private static final String FIX =
            "fix: name two versions to compare them, or one to compare it with what was released, as in -Dparasol.versions=1,2";

    private final Folders folders;
    private final Report report;

    /** Compares what is in these folders. */
    public Comparing(Folders folders, Report report) {
        this.folders = folders;
        this.report = report;
    }

    /**
     * Compares two versions; or each that is chosen and was released with what was released.
     *
     * @param output the Markdown file to write as well
     * @throws RefusedException if there is nothing to compare with, or more than two versions are named
     */
    public void compare(Choice choice, Optional<Path> output) {
        List<Workflow> workflows = Workflows.in(folders).chosen(choice.workflow());
        List<Difference> differences = workflows.stream()
                .flatMap(workflow -> differences(workflow, choice.versions()).stream())
                .toList();
        differences.forEach(difference -> report.say(difference.text() + "\n" + difference.diagram()));
        if (differences.isEmpty()) {
            report.say(
                    workflows.isEmpty()
                            ? Checking.NOTHING
                            : "no version is released yet, so there is nothing to compare");
        }
        output.ifPresent(file -> write(file, differences));
    }

    private static List<Difference> differences(Workflow workflow, List<Integer> versions) {
        Standing standing = workflow.standing();
        workflow.requireReadable();
        return switch (versions.size()) {
            case 0 -> standing.kept().stream().map(Comparing::sinceRelease).toList();
            case 1 -> List.of(sinceRelease(kept(workflow, versions.get(0))));
            case 2 -> List.of(new Difference(side(workflow, versions.get(0)), side(workflow, versions.get(1))));
            default ->
                throw new RefusedException(versions.size() + " versions cannot be compared with each other", FIX);
        };
    }

    private static Difference sinceRelease(Standing.Kept version) {
        return new Difference(new Side(version.released(), "released"), new Side(version.compiled(), "compiled"));
    }

    private static Standing.Kept kept(Workflow workflow, int version) {
        return workflow.standing().kept().stream()
                .filter(kept -> kept.released().version() == version)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "%s v%d is not both released and compiled, so there is nothing to compare it with"
                                .formatted(workflow.name(), version),
                        FIX));
    }

    /** What instances run on: what was released, or what is compiled of a version that was not. */
    private static Side side(Workflow workflow, int version) {
        Release released = workflow.standing().released().get(version);
        return released == null ? new Side(workflow.compiled(version), "compiled") : new Side(released, "released");
    }

    private void write(Path file, List<Difference> differences) {
        TextFile.write(file, differences.stream().map(Difference::markdown).collect(Collectors.joining("\n")), folders);
        report.say("wrote " + folders.said(file));
    }
}
