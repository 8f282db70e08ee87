package dev.parasol.benchmarks.compile;

import dev.parasol.Step;
import dev.parasol.runtime.WorkflowEngine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What is compiled, and how.
 *
 * @param classPath what the sources need
 * @param options besides those that every compilation has
 */
public record Sources(List<Path> files, String classPath, List<String> options) {

    /** Sources that need Parasol. */
    public static Sources ofWorkflows(List<Path> files, List<String> options) {
        return new Sources(files, homes(Step.class, WorkflowEngine.class, NullMarked.class), options);
    }

    /** The compiler's options, with these folders made for what it writes. */
    List<String> arguments(Path output) throws IOException {
        Path classes = Files.createDirectories(output.resolve("classes"));
        Path generated = Files.createDirectories(output.resolve("generated"));
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-nowarn"));
        arguments.addAll(List.of("-classpath", classPath));
        arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        return arguments;
    }

    /** Where classes come from, as a path. */
    public static String homes(Class<?>... types) {
        return Stream.of(types).map(Sources::home).collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
