package dev.parasol.examples.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is on somebody's disk; each change makes another project.
 *
 * @param sources by the names of their files
 * @param resources by their paths: what a build copies to the classes before it compiles
 */
public record Project(SortedMap<String, String> sources, SortedMap<String, String> resources) {

    private static final String DEFINITIONS = "META-INF/parasol/";
    private static final String RELEASES = "META-INF/parasol/releases/";

    public Project {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    /** A project without a file. */
    public static Project empty() {
        return new Project(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** The sources that are in a folder itself and have a name that is wanted. */
    public static Project in(Path folder, Predicate<String> wanted) {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") && wanted.test(name)) {
                    sources.put(name, Files.readString(file));
                }
            }
            return new Project(sources, Collections.emptySortedMap());
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** With a source, in place of any other of that name. */
    public Project with(String file, String text) {
        return new Project(changed(sources, file, text), resources);
    }

    /** Without some sources, each of which is there. */
    public Project without(String... files) {
        SortedMap<String, String> left = new TreeMap<>(sources);
        for (String file : files) {
            if (left.remove(file) == null) {
                throw new IllegalArgumentException("there is no " + file + " among " + sources.keySet());
            }
        }
        return new Project(left, resources);
    }

    /** With another text in place of one that a source has, everywhere. */
    public Project replace(String file, String text, String by) {
        String source = sources.getOrDefault(file, "");
        if (!source.contains(text)) {
            throw new IllegalArgumentException(file + " has no \"" + text + "\"");
        }
        return with(file, source.replace(text, by));
    }

    /** Without what a source has from one text to the next occurrence of another, both included. */
    public Project cut(String file, String from, String to) {
        String source = sources.getOrDefault(file, "");
        int begin = source.indexOf(from);
        int end = begin < 0 ? -1 : source.indexOf(to, begin);
        if (end < 0) {
            throw new IllegalArgumentException(file + " has no \"" + from + "\" with \"" + to + "\" after it");
        }
        return with(file, source.substring(0, begin) + source.substring(end + to.length()));
    }

    /** With a resource, in place of any other of that path. */
    public Project resource(String path, String text) {
        return new Project(sources, changed(resources, path, text));
    }

    /** With a release file for each version of a build. */
    public Project released(Build build) {
        Project project = this;
        for (var definition : build.definitions().entrySet()) {
            project = project.resource(definition.getKey().replace(DEFINITIONS, RELEASES), definition.getValue());
        }
        return project;
    }

    /** Compiles everything into a folder. */
    public Build build(Path classes) {
        return Build.of(this, classes);
    }

    private static SortedMap<String, String> changed(SortedMap<String, String> files, String name, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(name, text);
        return changed;
    }
}
