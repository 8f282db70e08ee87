package dev.parasol.release.tool;

import dev.parasol.release.Node;
import dev.parasol.release.Release;
import dev.parasol.release.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether definitions are younger than the sources that they were made from, as far as those are in this module. */
final class Freshness {

    private final Folders folders;

    Freshness(Folders folders) {
        this.folders = folders;
    }

    /** @throws RefusedException if a source was changed after the definition had been written */
    void require(Release compiled) {
        Path definition = folders.definition(compiled.workflow().replace('$', '.'), compiled.version());
        FileTime written = time(definition);
        sources(compiled)
                .filter(source -> time(source).compareTo(written) > 0)
                .findFirst()
                .ifPresent(source -> {
                    throw new RefusedException(
                            "%s was compiled before %s was changed".formatted(compiled.name(), folders.said(source)),
                            "what is released has to be what is written",
                            "fix: mvn compile; where that compiles nothing, mvn clean compile");
                });
    }

    private Stream<Path> sources(Release compiled) {
        Stream<String> types = Stream.of(
                        Stream.of(compiled.workflow()),
                        compiled.nodes().stream().map(Node::name),
                        compiled.nodes().stream().flatMap(node -> node.outcomes().stream()),
                        compiled.shapes().stream().map(Shape::type))
                .flatMap(names -> names);
        Stream<Path> own = types.map(Freshness::file).distinct().flatMap(this::found);
        return Stream.concat(own, versions(compiled.workflow()));
    }

    /** {@code com/acme/Order.java} of {@code com.acme.Order$Line<int[]>}. */
    private static String file(String type) {
        return type.replaceFirst("[<\\[$].*", "").replace('.', '/') + ".java";
    }

    private Stream<Path> found(String file) {
        return folders.sources().stream().map(root -> root.resolve(file)).filter(Files::isRegularFile);
    }

    /** Version classes may be in a package that is named after the workflow. */
    private Stream<Path> versions(String workflow) {
        String name = workflow.substring(workflow.lastIndexOf('.') + 1);
        String beside = workflow.substring(0, workflow.length() - name.length()).replace('.', '/');
        return folders.sources().stream()
                .map(root -> root.resolve(beside + name.toLowerCase(Locale.ROOT)))
                .flatMap(Freshness::javaFiles);
    }

    private static Stream<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream();
        } catch (IOException e) {
            throw new RefusedException(e, folder + " cannot be read: " + e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new RefusedException(e, file + " cannot be read: " + e);
        }
    }
}
