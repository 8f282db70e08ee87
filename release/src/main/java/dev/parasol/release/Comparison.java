package dev.parasol.release;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What differs between two releases: of one version, then and now, or of two versions.
 *
 * @param changes first those of the graph, then those of payloads, then what changes nothing of how instances run; the
 *     order of nodes, transitions, components and constants is no difference
 */
public record Comparison(List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** What one has to be changed by to become the other. */
    public static Comparison of(Release from, Release to) {
        return new Comparison(Stream.of(
                        new GraphComparison(from, to).changes(),
                        new PayloadComparison(from, to).changes(),
                        new AboutComparison(from, to).changes())
                .flatMap(List::stream)
                .distinct()
                .toList());
    }

    /** The changes of one part. */
    public List<Change> of(Change.Part part) {
        return changes.stream().filter(change -> change.part() == part).toList();
    }

    /** The changes of one part that are not compatible. */
    public List<Change> breaking(Change.Part part) {
        return of(part).stream()
                .filter(change -> change.kind() != Change.Kind.COMPATIBLE)
                .toList();
    }

    /** What all changes together mean; compatible where there is none. */
    public Change.Kind kind() {
        return changes.stream().map(Change::kind).max(Comparator.naturalOrder()).orElse(Change.Kind.COMPATIBLE);
    }

    /** How much a label rises at least from the first to the second. */
    public LabelRise asks() {
        return changes.stream().map(Change::asks).max(Comparator.naturalOrder()).orElse(LabelRise.PATCH);
    }
}
