package dev.parasol.release.tool;

import dev.parasol.release.ReleaseFolder;
import dev.parasol.release.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The workflows of a module: those that are compiled, and those that were released. */
public final class Workflows {

    private static final String COMPILE =
            "fix: mvn compile before it, or bind the goal to the phase process-classes; with another build tool, compile first";

    private final Folders folders;
    private final NavigableSet<String> names = new TreeSet<>();

    private Workflows(Folders folders) {
        this.folders = folders;
        list(folders.definitions())
                .filter(name -> !folders.definitions().resolve(name).equals(compiledReleases()))
                .forEach(names::add);
        list(folders.releases()).forEach(names::add);
    }

    /**
     * Looks for them.
     *
     * @throws RefusedException if there is no class output
     */
    public static Workflows in(Folders folders) {
        if (!Files.isDirectory(folders.classes())) {
            throw new RefusedException(
                    "nothing is compiled: there is no folder " + folders.said(folders.classes()), COMPILE);
        }
        return new Workflows(folders);
    }

    /** A copy that the build made of the releases. */
    private Path compiledReleases() {
        return folders.classes().resolve(Folders.RELEASES);
    }

    /** The names of those that there are so far, as source code says them, whether or not anything is compiled. */
    public static NavigableSet<String> names(Folders folders) {
        return new Workflows(folders).names;
    }

    /** All of them. */
    List<Workflow> all() {
        return names.stream().map(this::read).toList();
    }

    /**
     * One of them, or all if none is named.
     *
     * @throws RefusedException if there is none of that name
     */
    List<Workflow> chosen(Optional<String> name) {
        return name.map(chosen -> List.of(one(chosen))).orElseGet(this::all);
    }

    /**
     * One of them.
     *
     * @throws RefusedException if there is none of that name
     */
    Workflow one(String name) {
        if (!names.contains(name)) {
            throw unknown(name, names);
        }
        return read(name);
    }

    /** That no workflow has a name, and which ones there are. */
    public static RefusedException unknown(String name, NavigableSet<String> names) {
        return new RefusedException(
                "there is no workflow " + name + ", neither compiled nor released",
                names.isEmpty() ? "there is none at all" : "there are: " + String.join(", ", names),
                "fix: name one with its package, as in com.acme.CreateUser");
    }

    private Workflow read(String name) {
        ReleaseFolder compiled = read(folders.definitions(), name);
        compiled.unreadable().stream().findFirst().ifPresent(wrong -> {
            throw new RefusedException(
                    wrong,
                    "a compiled definition cannot be read: " + wrong.getMessage(),
                    "fix: compile everything again");
        });
        ReleaseFolder released = read(folders.releases(), name);
        requireCompiled(name, compiled, released);
        return new Workflow(name, new Standing(compiled.releases(), released.releases()), released.unreadable());
    }

    private ReleaseFolder read(Path parent, String name) {
        Path folder = parent.resolve(name);
        return ReleaseFolder.read(folder, folders.said(folder), name);
    }

    private void requireCompiled(String name, ReleaseFolder compiled, ReleaseFolder released) {
        boolean promised = released.releases().values().stream()
                .anyMatch(release -> release.retired().isEmpty());
        if (promised && compiled.releases().isEmpty()) {
            throw new RefusedException(
                    name + " was released, and no version of it is compiled in " + folders.said(folders.classes()),
                    "if it is not compiled yet: mvn compile, with parasol-processor on the annotationProcessorPaths",
                    "if it is gone for good: retire its versions ("
                            + Workflow.said(released.releases().keySet()) + ") first");
        }
    }

    private Stream<String> list(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            List<String> found = children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new RefusedException(e, folders.said(parent) + " cannot be read: " + e);
        }
    }
}
