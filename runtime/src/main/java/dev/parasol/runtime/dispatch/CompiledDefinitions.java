package dev.parasol.runtime.dispatch;

import dev.parasol.release.Release;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.DefinitionJson;
import dev.parasol.runtime.error.IncompleteBuildException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions that the processor wrote as resources, read when they are first asked for. */
final class CompiledDefinitions {

    private final Class<?> workflow;
    private final List<Integer> versions;
    private final boolean given;
    private volatile @Nullable SortedMap<Integer, Definition> read;
    private volatile List<Release> released = List.of();

    /**
     * The definitions of some versions.
     *
     * @param definitions those that are put together in code; if there are any, nothing is read
     */
    CompiledDefinitions(Class<?> workflow, List<Integer> versions, SortedMap<Integer, Definition> definitions) {
        this.workflow = workflow;
        this.versions = versions;
        this.given = !definitions.isEmpty();
        this.read = given ? Collections.unmodifiableSortedMap(definitions) : null;
    }

    SortedMap<Integer, Definition> all() {
        SortedMap<Integer, Definition> all = read;
        if (all == null) {
            all = readAll();
            read = all;
        }
        return all;
    }

    /** As in {@code 1, 2}. */
    String names() {
        return all().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Compares what is compiled with what was released; what is put together in code was not. */
    void checkReleases() {
        if (!given) {
            released = List.copyOf(new ReleaseCheck(workflow, versions).check().values());
        }
    }

    /** What was released by the files on the class path, the lowest version first; nothing before it was compared. */
    List<Release> released() {
        return released;
    }

    static String path(Class<?> workflow, int version) {
        return "META-INF/parasol/%s/v%d.json".formatted(workflow.getCanonicalName(), version);
    }

    private SortedMap<Integer, Definition> readAll() {
        SortedMap<Integer, Definition> all = new TreeMap<>();
        versions.forEach(version -> all.put(version, read(version)));
        return Collections.unmodifiableSortedMap(all);
    }

    private Definition read(int version) {
        String path = path(workflow, version);
        try (InputStream resource = workflow.getResourceAsStream("/" + path)) {
            if (resource == null) {
                throw new IncompleteBuildException(
                        "there is no resource %s for %s: either resources are not copied with"
                                        .formatted(path, workflow.getName())
                                + " the classes, or " + SetUp.ADD_THE_PROCESSOR);
            }
            return DefinitionJson.read(resource.readAllBytes(), path);
        } catch (IOException unreadable) {
            throw new IncompleteBuildException(path + " cannot be read: " + SetUp.REBUILD, unreadable);
        }
    }
}
