package dev.parasol.release.tool;

import dev.parasol.release.Change;
import dev.parasol.release.Comparison;
import dev.parasol.release.Diagram;
import dev.parasol.release.Release;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What differs between two releases, to be read by a person. */
record Difference(Side from, Side to) {

    /**
     * A release and what it is.
     *
     * @param what {@code released} or {@code compiled}
     */
    record Side(Release release, String what) {

        /** {@code v2 (released)}. */
        String said() {
            return "v" + release.version() + " (" + what + ")";
        }
    }

    /** {@code CreateUser v1 (released) to v2 (compiled): migration required}. */
    String headline() {
        String name = from.release().name().replaceFirst(" v\\d+$", "");
        return "%s %s to %s: %s".formatted(name, from.said(), to.said(), kind());
    }

    private String kind() {
        return comparison().changes().isEmpty()
                ? "nothing differs"
                : said(comparison().kind());
    }

    /** The changes, those first that matter most. */
    List<String> lines() {
        Comparison comparison = comparison();
        List<Change.Kind> kinds = Arrays.stream(Change.Kind.values())
                .sorted(Comparator.reverseOrder())
                .toList();
        return kinds.stream()
                .flatMap(kind -> comparison.changes().stream()
                        .filter(change -> change.kind() == kind)
                        .map(change -> said(kind) + ": " + change.sentence()))
                .toList();
    }

    private Comparison comparison() {
        return Comparison.of(from.release(), to.release());
    }

    /** The headline, and a line for each change. */
    String text() {
        String changes = lines().stream().map(line -> "\n    " + line).collect(Collectors.joining());
        return headline() + changes + (twoVersions() ? "\n    " + label() : "");
    }

    private boolean twoVersions() {
        return from.release().version() != to.release().version();
    }

    private String label() {
        return "a label rises at least by: " + comparison().asks().word();
    }

    /** Both in one chart, with what was added and removed marked. */
    String diagram() {
        return Diagram.between(from.release(), to.release());
    }

    /** All of it as Markdown. */
    String markdown() {
        String changes = lines().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
        return "## %s\n\n%s%s\n```mermaid\n%s```\n"
                .formatted(headline(), changes, twoVersions() ? "- " + label() + "\n" : "", diagram());
    }

    /** {@code migration required}. */
    static String said(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
