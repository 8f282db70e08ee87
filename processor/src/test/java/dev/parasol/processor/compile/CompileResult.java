package dev.parasol.processor.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a compilation said and wrote.
 *
 * @param diagnostics in the order in which the compiler said them
 * @param sources generated sources by path: {@code com/acme/CreateUserFacade.java}
 * @param resources generated files beside the classes by path: {@code META-INF/parasol/com.acme.CreateUser/v2.json}
 * @param classes class files by path: {@code com/acme/CreateUser$V1.class}
 */
public record CompileResult(
        boolean success,
        List<Diagnosed> diagnostics,
        SortedMap<String, String> sources,
        SortedMap<String, String> resources,
        SortedMap<String, byte[]> classes) {

    public List<Diagnosed> errors() {
        return diagnostics.stream().filter(Diagnosed::isError).toList();
    }

    public List<Diagnosed> warnings() {
        return diagnostics.stream().filter(Diagnosed::isWarning).toList();
    }

    /** The codes of the rules that were broken, in the order in which they were reported. */
    public List<String> codes() {
        return diagnostics.stream().flatMap(said -> said.code().stream()).toList();
    }

    /** The one thing that a rule said. */
    public Diagnosed only(String code) {
        List<Diagnosed> found = diagnostics.stream()
                .filter(said -> said.code().filter(code::equals).isPresent())
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected " + code + " once, but the compiler said:\n" + this);
        }
        return found.get(0);
    }

    /** The same, and nothing else that is an error or a warning. */
    public CompileResult nothingElse() {
        if (diagnostics.stream()
                        .filter(said -> said.isError() || said.isWarning())
                        .count()
                != 1) {
            throw new AssertionError("expected exactly one error or warning, but the compiler said:\n" + this);
        }
        return this;
    }

    /** That it compiled without an error or a warning. */
    public CompileResult clean() {
        if (!success || !errors().isEmpty() || !warnings().isEmpty()) {
            throw new AssertionError("expected a clean compilation, but the compiler said:\n" + this);
        }
        return this;
    }

    /** A generated source. */
    public String source(String path) {
        return present(sources, path);
    }

    public String resource(String path) {
        return present(resources, path);
    }

    /** Puts classes and resources into a folder, as a jar that other compilations can use. */
    public Path unpackTo(Path folder) {
        classes.forEach((path, bytes) -> write(folder.resolve(path), bytes));
        resources.forEach(
                (path, text) -> write(folder.resolve(path), text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return folder;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String present(Map<String, String> files, String path) {
        String text = files.get(path);
        if (text == null) {
            throw new AssertionError("expected " + path + " among " + files.keySet() + "; the compiler said:\n" + this);
        }
        return text;
    }

    @Override
    public String toString() {
        return diagnostics.stream().map(Diagnosed::toString).collect(Collectors.joining("\n"));
    }
}
