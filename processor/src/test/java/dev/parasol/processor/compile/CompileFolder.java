package dev.parasol.processor.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The temporary folder of one compilation, gone when it is closed. */
final class CompileFolder implements AutoCloseable {

    private final Path root;

    private CompileFolder(Path root) {
        this.root = root;
    }

    static CompileFolder create() throws IOException {
        return new CompileFolder(Files.createTempDirectory("parasol-compile").toRealPath());
    }

    Path classes() {
        return root.resolve("classes");
    }

    Path generated() {
        return root.resolve("generated");
    }

    Path source(String path) {
        return root.resolve("sources").resolve(path);
    }

    void put(SourceFile source) {
        put(source(source.path()), source.text());
    }

    void putIntoClasses(String path, String text) {
        put(classes().resolve(path), text);
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's path from the folder that it is a source of; its whole path where it is none of ours. */
    String pathOf(Path file) {
        for (Path folder : List.of(root.resolve("sources"), generated())) {
            if (file.startsWith(folder)) {
                return slashed(folder.relativize(file));
            }
        }
        return slashed(file);
    }

    CompileResult result(boolean success, List<Diagnosed> diagnostics) throws IOException {
        return new CompileResult(
                success,
                diagnostics,
                files(generated(), path -> true, CompileFolder::text),
                files(classes(), path -> !path.endsWith(".class"), CompileFolder::text),
                files(classes(), path -> path.endsWith(".class"), CompileFolder::bytes));
    }

    private static <T> SortedMap<String, T> files(Path folder, Predicate<String> wanted, Function<Path, T> content)
            throws IOException {
        SortedMap<String, T> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = slashed(folder.relativize(file));
                if (wanted.test(path)) {
                    found.put(path, content.apply(file));
                }
            }
        }
        return found;
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
