package dev.parasol.examples.project;

import dev.parasol.Step;
import dev.parasol.processor.WorkflowProcessor;
import dev.parasol.release.Release;
import dev.parasol.runtime.WorkflowEngine;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * What javac and the processor make of a project.
 *
 * @param folder where the classes are
 * @param printed what javac printed, without lines of source and its closing count
 */
public record Build(Path folder, String printed) {

    private static final String DEFINITIONS = "META-INF/parasol/";

    /**
     * A build with the processor.
     *
     * @param settings what it is told besides, as {@code -Aparasol.today=2026-11-21}
     */
    public static Build of(Project project, Path folder, String... settings) {
        project.resources().forEach((path, text) -> write(folder.resolve(path), text));
        return of(project, folder, List.of(new WorkflowProcessor()), settings);
    }

    /** A build without the processor: of classes that are no workflow's. */
    public static Build plain(Project project, Path folder) {
        return of(project, folder, List.of());
    }

    private static Build of(Project project, Path folder, List<Processor> processors, String... settings) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter printed = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            Files.createDirectories(folder);
            List<JavaFileObject> sources = project.sources().entrySet().stream()
                    .map(file -> source(file.getKey(), file.getValue()))
                    .toList();
            List<String> options = new ArrayList<>(List.of(settings));
            options.addAll(List.of("-d", folder.toString(), "-classpath", libraries(), "-Xmaxerrs", "10000"));
            JavaCompiler.CompilationTask task = javac.getTask(printed, files, null, options, null, sources);
            task.setProcessors(processors);
            task.call();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return new Build(folder, messages(printed.toString()));
    }

    /** Whether something was wrong, more than a warning. */
    public boolean failed() {
        return printed.contains(": error:");
    }

    /** That javac had nothing to say. */
    public Build clean() {
        if (!printed.isEmpty()) {
            throw new AssertionError("expected a build without a word, but javac said:\n" + printed);
        }
        return this;
    }

    /** That nothing was wrong; a warning may have been. */
    public Build compiled() {
        if (failed()) {
            throw new AssertionError("expected no error, but javac said:\n" + printed);
        }
        return this;
    }

    /** The definitions of all versions by their paths. */
    public SortedMap<String, String> definitions() {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (path.startsWith(DEFINITIONS) && path.matches(DEFINITIONS + "[^/]+/v\\d+\\.json")) {
                    found.put(path, Files.readString(file));
                }
            }
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        return found;
    }

    /** The same classes with the release files of another build, as when only those change: nothing is compiled. */
    public Build withReleasesOf(Build other) {
        Project.empty().released(other).resources().forEach((path, text) -> write(folder.resolve(path), text));
        return this;
    }

    /** Its classes, loaded once more. */
    public OwnClasses load() {
        return OwnClasses.of(folder);
    }

    /** The path that workflows are compiled against. */
    static String libraries() {
        return Stream.of(Step.class, Release.class, WorkflowEngine.class, NullMarked.class)
                .map(type -> home(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** Below a message's first line javac prints the line of source and a caret, and at the end a count. */
    private static String messages(String printed) {
        return printed.replaceAll("(?m)^.*\n *\\^\n", "")
                .replaceAll("(?m)^\\d+ (errors?|warnings?)\n", "")
                .replaceAll("(?m)^/", "");
    }
}
