package dev.parasol.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.examples.Page.Block;
import dev.parasol.examples.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Everything the README shows is taken from sources that compile, or is what a compiler or an example prints. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path classes;

    private final Page readme = Page.read(PROJECT.resolve("README.md"));

    @Test
    void showsSomethingOfEveryKind() {
        assertThat(readme.blocks()).extracting(Block::kind).contains("source", "compiler on", "printed by", "run by");
    }

    @TestFactory
    Stream<DynamicTest> everyBlockIsTrue() {
        return readme.blocks().stream()
                .map(block -> DynamicTest.dynamicTest(block.directive(), () -> assertIsTrue(block)));
    }

    private void assertIsTrue(Block block) throws IOException {
        switch (block.kind()) {
            case "source" -> assertThat(lines(without(block, source(block)))).contains(lines(block.body()));
            case "compiler on" -> assertThat(compilerOutput(block)).isEqualTo(block.body());
            case "printed by" -> assertThat(Printed.by(example(block))).contains(block.body());
            case "run by" ->
                assertThat(Page.commands(Files.readString(PROJECT.resolve(block.argument()))))
                        .containsAll(Page.commands(block.body()));
            default -> throw new AssertionError("say where this block comes from: " + block.directive());
        }
    }

    private String compilerOutput(Block block) throws IOException {
        Path file = path(block);
        return Project.in(file.getParent(), name -> !name.endsWith("Example.java"))
                .with(file.getFileName().toString(), without(block, source(block)))
                .build(classes)
                .printed();
    }

    /** The example in whose package the file is. */
    private static String example(Block block) {
        return path(block).getParent().getFileName().toString();
    }

    private static String without(Block block, String source) {
        block.without().ifPresent(line -> assertThat(source).contains(line));
        return block.without().map(line -> firstLineRemoved(source, line)).orElse(source);
    }

    private static String firstLineRemoved(String source, String line) {
        int at = source.indexOf(line);
        int from = source.lastIndexOf('\n', at);
        return source.substring(0, from) + source.substring(source.indexOf('\n', at));
    }

    private static String source(Block block) throws IOException {
        return Files.readString(path(block));
    }

    private static Path path(Block block) {
        Path inSources = Path.of("src/main/java/dev/parasol/examples").resolve(block.argument());
        return Files.exists(inSources) ? inSources : Path.of(block.argument());
    }

    private static String lines(String text) {
        return String.join("\n", text.lines().map(String::strip).toList());
    }
}
