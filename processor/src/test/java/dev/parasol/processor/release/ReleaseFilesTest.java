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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where release files are found, and what the options say. */
class ReleaseFilesTest {

    private static final String FOLDER = "META-INF/parasol/releases/com.acme.Outer.Check/";
    private static final String PROGRAM = """
            package com.acme;

            import dev.parasol.*;

            interface Outer {
              @Workflow(start = Ping.class, transitions = @Transition(on = Ping.Pong.class, to = End.class))
              @Unique(key = "id")
              interface Check {}
            }

            @Step
            final class Ping {
              record Pong() {}

              public Pong execute() {
                return new Pong();
              }
            }
            """;
    private static final String CHANGED = PROGRAM.replace("to = End.class", "to = End.class, after = \"PT1H\"");
    private static final String RELEASED =
            JavacCompilation.of(PROGRAM).compile().clean().resource("META-INF/parasol/com.acme.Outer.Check/v1.json");

    @TempDir
    private Path folder;

    static Stream<TestCompilation<?>> compilers() {
        return Stream.of(JavacCompilation.of(), EcjCompilation.of());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void areFoundInTheClassOutput(TestCompilation<?> compilation) {
        compilation.resource(FOLDER + "v1.json", RELEASED).source(CHANGED);

        assertThat(compilation.compile().codes()).containsExactly("PSL501");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void areFoundWhereNoneIsOfTheFirstVersion(TestCompilation<?> compilation) {
        compilation
                .resource(FOLDER + "v20261121.json", RELEASED.replace("\"version\": 1", "\"version\": 20261121"))
                .source(PROGRAM);

        assertThat(compilation.compile().codes()).containsExactly("PSL503");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void areFoundInTheFolderOfTheOption(TestCompilation<?> compilation) throws IOException {
        release(folder);
        compilation.option("-Aparasol.releases=" + folder).source(CHANGED);

        assertThat(compilation.compile().codes()).containsExactly("PSL501");
    }

    /** Otherwise nobody could release what has changed again. */
    @ParameterizedTest
    @MethodSource("compilers")
    void doNotKeepADefinitionFromBeingWritten(TestCompilation<?> compilation) {
        compilation.resource(FOLDER + "v1.json", RELEASED).source(CHANGED);

        assertThat(compilation.compile().resource("META-INF/parasol/com.acme.Outer.Check/v1.json"))
                .contains("\"after\": \"PT1H\"");
    }

    @Test
    void areNotWhatTheProcessorWroteBefore() {
        CompileResult result = JavacCompilation.of(CHANGED)
                .resource("META-INF/parasol/com.acme.Outer.Check/v1.json", RELEASED)
                .compile()
                .clean();

        assertThat(result.resource("META-INF/parasol/com.acme.Outer.Check/v1.json"))
                .contains("\"after\": \"PT1H\"");
    }

    @Test
    void areNamedForTheirVersion() {
        assertThat(said(FOLDER + "2.json", RELEASED))
                .contains("com.acme.Outer.Check/2.json: the file of version 2 is named v2.json");
        assertThat(said(FOLDER + "v3.json", RELEASED))
                .contains("com.acme.Outer.Check/v3.json: it says version 1 of com.acme.Outer$Check, and stands where"
                        + " version 3 of com.acme.Outer.Check belongs");
    }

    @Test
    void areNamedWithTheFolderOfTheOption() throws IOException {
        release(folder);
        Files.write(folder.resolve("com.acme.Outer.Check/v1.json"), new byte[] {(byte) 0xff});

        Diagnosed said = JavacCompilation.of(PROGRAM)
                .option("-Aparasol.releases=" + folder)
                .compile()
                .nothingElse()
                .only("PSL506");

        assertThat(said.message()).contains(folder + "/com.acme.Outer.Check/v1.json: it is no UTF-8");
    }

    @Test
    void haveToBeInAFolderThatExists() {
        assertThat(error("-Aparasol.releases=" + folder.resolve("nowhere")))
                .isEqualTo("the option -Aparasol.releases=" + folder.resolve("nowhere")
                        + ": is no folder: create it, or name the one that holds com.acme.CreateUser/v1.json");
    }

    @Test
    void areJudgedOnADayThatCanBeRead() {
        assertThat(error("-Aparasol.today=tomorrow"))
                .isEqualTo("the option -Aparasol.today=tomorrow: is no ISO-8601 date: write year, month and day, as in"
                        + " 2026-11-21");
    }

    private void release(Path releases) throws IOException {
        Path file = releases.resolve("com.acme.Outer.Check/v1.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, RELEASED);
    }

    private static String said(String path, String json) {
        return JavacCompilation.of(PROGRAM)
                .resource(path, json)
                .compile()
                .nothingElse()
                .only("PSL506")
                .message();
    }

    private static String error(String option) {
        CompileResult result = JavacCompilation.of(PROGRAM).option(option).compile();
        assertThat(result.errors()).hasSize(1);
        return result.errors().get(0).message();
    }
}
