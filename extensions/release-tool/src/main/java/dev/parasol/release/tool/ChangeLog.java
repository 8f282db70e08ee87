package dev.parasol.release.tool;

import dev.parasol.release.About;
import dev.parasol.release.Change;
import dev.parasol.release.Comparison;
import dev.parasol.release.Diagram;
import dev.parasol.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A workflow's versions as Markdown, newest first: what each is, what it changed, and what became of it. */
final class ChangeLog {

    private final Workflow workflow;
    private final NavigableMap<Integer, Release> versions = new TreeMap<>();

    ChangeLog(Workflow workflow) {
        this.workflow = workflow;
        // What is said about a version may change after its release, so the compiled one knows better.
        versions.putAll(workflow.standing().released());
        versions.putAll(workflow.standing().compiled());
    }

    String text() {
        String all =
                versions.descendingMap().values().stream().map(this::version).collect(Collectors.joining("\n"));
        return "# %s\n\nThe versions of `%s`, newest first.\n\n%s"
                .formatted(workflow.shortName(), workflow.name(), all);
    }

    private String version(Release version) {
        About about = version.about();
        String label = about.label().map(given -> " (" + given + ")").orElse("");
        String description =
                about.description().map(text -> text.strip() + "\n\n").orElse("");
        String facts = facts(version).stream().map(fact -> fact + "\n").collect(Collectors.joining());
        return "## Version %d%s\n\n%s%s\n```mermaid\n%s```\n"
                .formatted(version.version(), label, description, facts, Diagram.of(version));
    }

    private List<String> facts(Release version) {
        List<String> facts = new ArrayList<>();
        facts.add("- " + state(version));
        version.about().deprecatedSince().ifPresent(since -> facts.add("- deprecated since " + since));
        version.about().removeAfter().ifPresent(day -> facts.add("- to be removed after " + day));
        Optional.ofNullable(versions.lowerEntry(version.version()))
                .ifPresent(before -> facts.addAll(changes(before.getValue(), version)));
        return facts;
    }

    private String state(Release version) {
        Optional<Release> released =
                Optional.ofNullable(workflow.standing().released().get(version.version()));
        return released.flatMap(Release::retired)
                .map(retired -> "retired on " + retired.on() + ": " + retired.why())
                .or(() -> released.map(ChangeLog::released))
                .orElse("not released");
    }

    private static String released(Release release) {
        return release.promise().since().map(day -> "released on " + day).orElse("released");
    }

    private static List<String> changes(Release before, Release after) {
        Comparison comparison = Comparison.of(before, after);
        List<String> lines = new ArrayList<>();
        lines.add("- compared with version %d: %s (%s)"
                .formatted(before.version(), comparison.asks().word(), Difference.said(comparison.kind())));
        comparison.changes().stream()
                .filter(change -> runsOtherwise(change, after))
                .forEach(change -> lines.add("  - " + change.sentence()));
        return lines;
    }

    /** Labels, descriptions and dates stand elsewhere in the log; how steps are tried again belongs here. */
    private static boolean runsOtherwise(Change change, Release version) {
        return change.part() != Change.Part.ABOUT || !change.subject().equals(version.workflow());
    }
}
