package dev.parasol.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A compilation that can be repeated: each time a fresh process, and nothing there from the time before. */
final class Javac {

    private final Path folder;
    private final List<Path> sources;
    private final List<String> options;

    Javac(Path folder, List<Path> sources) {
        this(folder, sources, List.of("--release", "17", "-encoding", "UTF-8", "-nowarn"));
    }

    private Javac(Path folder, List<Path> sources, List<String> options) {
        this.folder = folder;
        this.sources = sources;
        this.options = options;
    }

    /** The same with these options as well. */
    Javac options(String... more) {
        return new Javac(
                folder,
                sources,
                Stream.concat(options.stream(), Stream.of(more)).toList());
    }

    /** The same with what these classes come from on the class path. */
    Javac classPath(Class<?>... from) {
        return options("-classpath", homes(from));
    }

    /** The same with the jar of a processor. */
    Javac processorPath(Class<?> processor) {
        return options("-processorpath", homes(processor), "-processor", processor.getName());
    }

    /** Compiles, and says how long the process took. */
    long milliseconds() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Folders.delete(output);
        List<String> command = command(output);
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        long took = System.nanoTime() - start;
        if (exit != 0) {
            throw new IllegalStateException("the sources do not compile; see the compiler's messages above");
        }
        return took / 1_000_000;
    }

    private List<String> command(Path output) throws IOException {
        Path classes = Files.createDirectories(output.resolve("classes"));
        Path generated = Files.createDirectories(output.resolve("generated"));
        List<String> lines = new ArrayList<>(options);
        lines.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        sources.forEach(source -> lines.add(source.toString()));
        Path arguments = output.resolve("arguments");
        Files.write(arguments, lines.stream().map(Javac::quoted).toList());
        String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        return List.of(javac, "@" + arguments);
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }

    private static String homes(Class<?>... types) {
        return Stream.of(types).map(Javac::home).collect(Collectors.joining(File.pathSeparator));
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
