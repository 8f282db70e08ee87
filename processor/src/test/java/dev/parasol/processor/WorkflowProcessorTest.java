package dev.parasol.processor;

import static dev.parasol.processor.Sources.CALLER;
import static dev.parasol.processor.Sources.GREET;
import static dev.parasol.processor.Sources.GREETING;
import static dev.parasol.processor.Sources.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor does in a whole compilation. */
class WorkflowProcessorTest {

    private static final String OTHER = "com.acme.Greeting";

    static Stream<TestCompilation<?>> compilers() {
        return Stream.of(JavacCompilation.of(), EcjCompilation.of());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void generatesWhatTheCallerNeeds(TestCompilation<?> compilation) {
        CompileResult result =
                compilation.sources(GREET, NAME, GREETING, CALLER).compile().clean();

        assertThat(result.sources())
                .containsOnlyKeys("com/acme/GreetingDispatcher.java", "com/acme/GreetingFacade.java");
        assertThat(result.resources())
                .containsOnlyKeys("META-INF/parasol/" + OTHER + "/v1.json", "META-INF/parasol/" + OTHER + "/v1.mmd");
    }

    @Test
    void writesTheSameWithBothCompilers() {
        CompileResult javac =
                JavacCompilation.of(GREET, NAME, GREETING).compile().clean();
        CompileResult eclipse =
                EcjCompilation.of(GREET, NAME, GREETING).compile().clean();

        assertThat(eclipse.sources()).isEqualTo(javac.sources());
        assertThat(eclipse.resources()).isEqualTo(javac.resources());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void reportsEveryProblemOfACompilation(TestCompilation<?> compilation) {
        String broken = """
                package com.acme;

                import dev.parasol.*;

                @Workflow(input = Name.class, start = Greet.class,
                    transitions = @Transition(on = Greet.Greeted.class, to = {}))
                @Unique(key = "ID")
                public interface Greeting {}

                @Step(timeout = "soon")
                final class Lone {
                  public String execute() {
                    return "";
                  }
                }
                """;

        CompileResult result = compilation.sources(GREET, NAME, broken).compile();

        assertThat(result.codes()).containsExactlyInAnyOrder("PSL113", "PSL207", "PSL303", "PSL210");
        assertThat(result.errors()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void makesOneErrorOfOneMistakeAlthoughOtherCodeUsesTheFacade(TestCompilation<?> compilation) {
        String withoutKey = GREETING.replace("@Unique(key = \"id\")", "");

        CompileResult result =
                compilation.sources(GREET, NAME, withoutKey, CALLER).compile();

        assertThat(result.only("PSL110").message()).contains("Greeting: @Unique is missing");
        result.nothingElse();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void leavesATypoToTheCompiler(TestCompilation<?> compilation) {
        String typo = GREETING.replace("on = Greet.Greeted.class", "on = Greet.Greted.class");

        CompileResult result = compilation.sources(GREET, NAME, typo, CALLER).compile();

        assertThat(result.errors())
                .as("only the compiler's own error, but it said:%n%s", result)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEmpty();
                    assertThat(said.message()).contains("Greted");
                });
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void leavesATypoInAnAnnotationsNameToTheCompiler(TestCompilation<?> compilation) {
        String typo = GREETING.replace("@Transition(", "@Transitio(");

        CompileResult result = compilation.sources(GREET, NAME, typo, CALLER).compile();

        assertThat(result.errors())
                .as("only the compiler's own errors, but it said:%n%s", result)
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.code()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void keepsTheEventsOfAVersionWithATypo(TestCompilation<?> compilation) {
        String umbrella = """
                package com.acme;

                import dev.parasol.*;

                @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
                @Unique(key = "id")
                public interface Greeting {

                  @WorkflowVersion(value = 1, start = Greet.class, transitions = {
                      @Transition(on = Greet.Greeted.class, to = Answer.class),
                      @Transition(on = Answer.Yes.class, to = Missing.class)
                  })
                  final class V1 {}
                }
                """;
        String answer = """
                package com.acme;

                import dev.parasol.Await;

                @Await
                public sealed interface Answer {
                  record Yes() implements Answer {}
                }
                """;

        CompileResult result =
                compilation.sources(GREET, NAME, umbrella, answer).compile();

        assertThat(result.errors()).as("%s", result).hasSize(1);
        assertThat(result.source("com/acme/GreetingFacade.java")).contains("Instance resume(String key, Answer.Yes ");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void namesTheDependencyThatAnUmbrellaNeeds(TestCompilation<?> compilation) {
        CompileResult result =
                compilation.withoutRuntime().sources(GREET, NAME, GREETING).compile();

        assertThat(result.errors())
                .singleElement()
                .satisfies(said -> assertThat(said.message())
                        .startsWith("Greeting: the runtime is not on the class path")
                        .contains("dev.parasol:parasol-runtime"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void compilesAStepWithoutTheRuntime(TestCompilation<?> compilation) {
        CompileResult result =
                compilation.withoutRuntime().sources(GREET, NAME).compile().clean();

        assertThat(result.sources()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void checksAStepThatNoWorkflowUses(TestCompilation<?> compilation) {
        String step = GREET.replace("public Greeted execute(", "Greeted execute(");

        CompileResult result = compilation.sources(step, NAME).compile();

        assertThat(result.codes()).containsExactly("PSL302");
    }
}
