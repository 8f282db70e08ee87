package dev.parasol.runtime.dispatch;

import dev.parasol.release.Finding;
import dev.parasol.release.Findings;
import dev.parasol.release.Release;
import dev.parasol.release.ReleaseJson;
import dev.parasol.release.Standing;
import dev.parasol.release.UnreadableReleaseException;
import dev.parasol.runtime.error.BrokenReleaseException;
import dev.parasol.runtime.error.IncompleteBuildException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was released is what is compiled. The compiler has said the same already, unless only a release file changed, which
 * compiles nothing. Where nothing is released, this is a look for one resource a version.
 */
final class ReleaseCheck {

    /** How many keys that are not listed are looked for; more than anybody drops without looking at the compiler. */
    private static final int MOST_DROPPED = 100;

    private final Class<?> workflow;
    private final List<Integer> versions;
    private final SortedMap<Integer, Release> released = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    ReleaseCheck(Class<?> workflow, List<Integer> versions) {
        this.workflow = workflow;
        this.versions = versions;
    }

    /** Compares them, and tells what was released, the retired included. */
    SortedMap<Integer, Release> check() {
        versions.forEach(this::read);
        dropped().forEach(this::read);
        if (!released.isEmpty()) {
            compare();
        }
        if (!findings.isEmpty()) {
            throw new BrokenReleaseException(
                    findings.stream().map(Finding::text).collect(Collectors.joining("\n")));
        }
        return released;
    }

    /** Keys below the highest one that are not listed; nobody can name those above it. */
    private List<Integer> dropped() {
        int highest = versions.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.iterate(highest - 1, key -> key > 0, key -> key - 1)
                .limit(MOST_DROPPED)
                .boxed()
                .filter(key -> !versions.contains(key))
                .toList();
    }

    private void read(int version) {
        String path = Release.path(workflow.getName(), version);
        try {
            text(path)
                    .map(json -> ReleaseJson.read(json, path, workflow.getName(), version))
                    .ifPresent(release -> released.put(version, release));
        } catch (UnreadableReleaseException e) {
            findings.add(Findings.unreadable(workflow.getName(), e));
        }
    }

    private void compare() {
        SortedMap<Integer, Release> compiled = new TreeMap<>();
        versions.forEach(version -> compiled.put(version, compiled(version)));
        Standing standing = new Standing(compiled, released);
        findings.addAll(standing.listing());
        findings.addAll(standing.graphs());
        findings.addAll(Standing.payloads(List.of(standing)));
    }

    private Release compiled(int version) {
        String path = CompiledDefinitions.path(workflow, version);
        try {
            return ReleaseJson.read(text(path).orElseThrow(), path);
        } catch (UnreadableReleaseException e) {
            throw new IncompleteBuildException(e.getMessage() + ": " + SetUp.REBUILD, e);
        }
    }

    private Optional<String> text(String path) {
        try (InputStream resource = workflow.getResourceAsStream("/" + path)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnreadableReleaseException(path, e.toString());
        }
    }
}
