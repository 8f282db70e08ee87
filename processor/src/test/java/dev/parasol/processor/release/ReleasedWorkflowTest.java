package dev.parasol.processor.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler says to each of a list of edits of a released workflow. */
class ReleasedWorkflowTest {

    private static final String DEFINITIONS = "META-INF/parasol/";
    private static final String RELEASES = "META-INF/parasol/releases/";

    private static String program;
    private static SortedMap<String, String> definitions;

    @BeforeAll
    static void release() throws IOException {
        program = Files.readString(Path.of("src/test/resources/released/CreateUser.java"));
        definitions = JavacCompilation.of(program).compile().clean().resources();
    }

    static List<Edit> edits() {
        return Edits.all();
    }

    static List<Edit> editsForEcj() {
        return Edits.all().stream().filter(Edit::ecj).toList();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void isJudgedByJavac(Edit edit) {
        check(edit, JavacCompilation.of(edit.applyTo(program)));
    }

    @ParameterizedTest
    @MethodSource("editsForEcj")
    void isJudgedByEclipse(Edit edit) {
        check(edit, EcjCompilation.of(edit.applyTo(program)));
    }

    @Test
    void areManyOfManyKinds() {
        assertThat(edits()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(editsForEcj()).hasSizeGreaterThanOrEqualTo(10);
    }

    private static void check(Edit edit, TestCompilation<?> compilation) {
        definitions.forEach((path, text) -> {
            if (path.endsWith(".json")) {
                compilation.resource(path.replace(DEFINITIONS, RELEASES), text);
            }
        });
        CompileResult result = compilation.compile();

        List<String> said = result.errors().stream().map(Diagnosed::message).toList();
        assertThat(said).as("errors of: %s", edit).hasSameSizeAs(edit.verdict());
        for (int i = 0; i < said.size(); i++) {
            String[] expected = edit.verdict().get(i).split(" ", 2);
            assertThat(said.get(i)).startsWith("[" + expected[0] + "] ").contains(expected[1]);
        }
    }
}
