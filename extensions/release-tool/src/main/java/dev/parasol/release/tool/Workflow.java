package dev.parasol.release.tool;

import dev.parasol.release.Finding;
import dev.parasol.release.Findings;
import dev.parasol.release.Release;
import dev.parasol.release.Standing;
import dev.parasol.release.UnreadableReleaseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workflow of a module.
 *
 * @param name its interface's name, as source code says it
 * @param standing what is compiled of it beside what was released
 * @param unreadable its release files that are none
 */
public record Workflow(String name, Standing standing, List<UnreadableReleaseException> unreadable) {

    public Workflow {
        unreadable = List.copyOf(unreadable);
    }

    /** What is wrong with it alone; what is stored may also be other workflows' matter. */
    List<Finding> findings() {
        return Stream.of(
                        unreadable.stream().map(wrong -> Findings.unreadable(name, wrong)),
                        standing.listing().stream(),
                        standing.graphs().stream(),
                        standing.labels().values().stream())
                .flatMap(found -> found)
                .toList();
    }

    /** @throws RefusedException if a release file cannot be read */
    void requireReadable() {
        unreadable.stream().findFirst().ifPresent(wrong -> {
            throw new RefusedException(wrong, Findings.unreadable(name, wrong).text());
        });
    }

    /** The definition of a version, as it is compiled. */
    Release compiled(int version) {
        return Optional.ofNullable(standing.compiled().get(version))
                .orElseThrow(() -> new RefusedException(
                        "%s has no version %d that is compiled: it has %s".formatted(name, version, keys()),
                        "name one of these, or list version %d and compile again".formatted(version)));
    }

    private String keys() {
        return standing.compiled().isEmpty() ? "none" : said(standing.compiled().keySet());
    }

    /** {@code v1, v2}. */
    static String said(Collection<Integer> versions) {
        return versions.stream().sorted().map(version -> "v" + version).collect(Collectors.joining(", "));
    }

    /** {@code CreateUser}. */
    String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
