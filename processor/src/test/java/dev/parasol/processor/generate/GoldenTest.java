package dev.parasol.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that is generated for whole programs, byte for byte the same with both compilers and on every JDK. After
 * a change that is meant, {@code -Dgolden.write=true} writes the files anew.
 */
class GoldenTest {

    private static final Path GOLDENS = Path.of("src/test/resources/golden");

    enum Program {
        /** The example of that name. */
        CREATEUSER("../examples/src/main/java/dev/parasol/examples/createuser"),
        /** What the language is introduced with: a fan-out, a join, an await with a timeout, a delay. */
        PAGEONE("src/test/resources/pageone/com/acme"),
        /** Two versions that say only what they change of the one before. */
        DELTA("src/test/resources/delta/com/acme"),
        /** Two versions between which instances are moved both ways. */
        MOVING("src/test/resources/moving/com/acme");

        private final Path sources;

        Program(String sources) {
            this.sources = Path.of(sources);
        }

        String[] texts() {
            SortedMap<String, String> texts = files(sources);
            texts.remove("package-info.java");
            texts.keySet().removeIf(file -> file.endsWith("Example.java")); // its main needs more than annotations
            return texts.values().toArray(new String[0]);
        }

        Path goldens() {
            return GOLDENS.resolve(name().toLowerCase(Locale.ROOT));
        }
    }

    @BeforeAll
    static void writeGoldensAnewIfAsked() {
        if (Boolean.getBoolean("golden.write")) {
            Stream.of(Program.values()).forEach(GoldenTest::write);
        }
    }

    @ParameterizedTest
    @EnumSource
    void javacGivesTheGoldens(Program program) {
        CompileResult result = JavacCompilation.of(program.texts()).compile().clean();

        assertThat(generated(result)).containsExactlyEntriesOf(files(program.goldens()));
    }

    @ParameterizedTest
    @EnumSource
    void theEclipseCompilerGivesTheGoldens(Program program) {
        CompileResult result = EcjCompilation.of(program.texts()).compile();

        assertThat(result.errors()).isEmpty();
        assertThat(generated(result)).containsExactlyEntriesOf(files(program.goldens()));
    }

    private static SortedMap<String, String> generated(CompileResult result) {
        SortedMap<String, String> all = new TreeMap<>(result.sources());
        all.putAll(result.resources());
        return all;
    }

    private static void write(Program program) {
        CompileResult result = JavacCompilation.of(program.texts()).compile().clean();
        generated(result).forEach((path, text) -> write(program.goldens().resolve(path), text));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
