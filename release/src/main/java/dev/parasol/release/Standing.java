package dev.parasol.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A workflow as it is compiled beside what was released of it.
 *
 * @param compiled the versions that are listed, by key
 * @param released the versions that were ever released, by key
 */
public record Standing(SortedMap<Integer, Release> compiled, SortedMap<Integer, Release> released) {

    public Standing {
        compiled = Collections.unmodifiableSortedMap(new TreeMap<>(compiled));
        released = Collections.unmodifiableSortedMap(new TreeMap<>(released));
    }

    /** A version that was released and is still there. */
    public record Kept(Release released, Release compiled) {

        /** What differs. */
        public Comparison comparison() {
            return Comparison.of(released, compiled);
        }

        /** Whether instances that began on what was released do not notice. */
        public boolean isKept() {
            return comparison().kind() == Change.Kind.COMPATIBLE;
        }
    }

    /** A change of what a released version has stored. */
    public record Broken(Change change, Release release) {

        /** Whether it is the same mistake, which several versions and workflows can suffer from. */
        public boolean isSameAs(Broken other) {
            return change.sentence().equals(other.change.sentence())
                    && change.subject().equals(other.change.subject());
        }
    }

    /** The versions that were released and are still there. */
    public List<Kept> kept() {
        return released.values().stream()
                .flatMap(release ->
                        Optional.ofNullable(compiled.get(release.version()))
                                .map(now -> new Kept(release, now))
                                .stream())
                .toList();
    }

    /** What was stored and no longer reads. */
    public List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        for (Kept version : kept()) {
            version.comparison()
                    .breaking(Change.Part.PAYLOAD)
                    .forEach(change -> broken.add(new Broken(change, version.released())));
        }
        return List.copyOf(broken);
    }

    /** A key that no version has had. */
    public int nextKey() {
        return Stream.of(compiled, released)
                        .flatMap(versions -> versions.keySet().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** PSL503: versions that are listed and should not be, or the other way round. */
    public List<Finding> listing() {
        return released.values().stream().flatMap(this::listing).toList();
    }

    private Stream<Finding> listing(Release release) {
        boolean isListed = compiled.containsKey(release.version());
        boolean isRetired = release.retired().isPresent();
        if (isListed == isRetired) {
            return Stream.of(isListed ? Findings.stillListed(release) : Findings.dropped(release));
        }
        return Stream.empty();
    }

    /** PSL501: released graphs that changed. Retired versions are promised to nobody. */
    public List<Finding> graphs() {
        return kept().stream()
                .filter(version -> version.released().retired().isEmpty())
                .flatMap(version -> Findings.graph(version.released(), version.compiled(), nextKey()).stream())
                .toList();
    }

    /** PSL502: what was stored and no longer reads, each mistake once for all workflows that suffer from it. */
    public static List<Finding> payloads(Collection<Standing> workflows) {
        List<Broken> all = workflows.stream()
                .flatMap(workflow -> workflow.broken().stream())
                .filter(broken -> broken.release().retired().isEmpty())
                .toList();
        return all.stream()
                .map(broken -> Findings.payload(
                        broken.change(),
                        all.stream()
                                .filter(broken::isSameAs)
                                .map(Broken::release)
                                .toList()))
                .distinct()
                .toList();
    }

    /**
     * PSL504, by the version whose label rises too little above that of the nearest one below: as it was released, where it
     * was. What is not as it was released is wrong already, whatever its label.
     */
    public Map<Integer, Finding> labels() {
        Map<Integer, Finding> findings = new LinkedHashMap<>();
        if (kept().stream().allMatch(Kept::isKept)) {
            compiled.values()
                    .forEach(version -> before(version)
                            .flatMap(before -> Findings.label(before, version))
                            .ifPresent(finding -> findings.put(version.version(), finding)));
        }
        return findings;
    }

    private Optional<Release> before(Release version) {
        SortedMap<Integer, Release> labelled = new TreeMap<>(compiled);
        labelled.putAll(released);
        return labelled.headMap(version.version()).values().stream()
                .filter(release -> release.about().label().isPresent())
                .reduce((lower, higher) -> higher);
    }
}
