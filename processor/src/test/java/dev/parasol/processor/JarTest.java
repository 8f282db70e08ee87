package dev.parasol.processor;

import static dev.parasol.processor.Sources.CALLER;
import static dev.parasol.processor.Sources.GREET;
import static dev.parasol.processor.Sources.GREETING;
import static dev.parasol.processor.Sources.GREETING_ELSEWHERE;
import static dev.parasol.processor.Sources.NAME;
import static dev.parasol.processor.Sources.PARTLY_HIDDEN_GREET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that were compiled before the workflow that uses them. */
class JarTest {

    @TempDir
    private Path jar;

    static Stream<TestCompilation<?>> compilers() {
        return Stream.of(JavacCompilation.of(), EcjCompilation.of());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void areCalledByTheDispatcherOfAnotherPackage(TestCompilation<?> compilation) {
        JavacCompilation.of(GREET, NAME).compile().clean().unpackTo(jar);

        CompileResult result =
                compilation.with(jar).sources(GREETING_ELSEWHERE).compile().clean();

        assertThat(result.sources())
                .containsOnlyKeys("com/elsewhere/GreetingDispatcher.java", "com/elsewhere/GreetingFacade.java");
        assertThat(result.source("com/elsewhere/GreetingDispatcher.java"))
                .contains("((Greet) step).execute((Name) arguments.get(0))");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void haveInvokersForInstancesThatNeedThemWhenNoWorkflowMentionsThem(TestCompilation<?> compilation) {
        CompileResult result = compilation.sources(GREET, NAME).compile().clean();

        assertThat(result.sources()).containsOnlyKeys("com/acme/GreetInvoker.java");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void usesTheInvokerOfAStepThatHasOne(TestCompilation<?> compilation) {
        JavacCompilation.of(PARTLY_HIDDEN_GREET, NAME).compile().clean().unpackTo(jar);

        CompileResult result =
                compilation.with(jar).sources(GREETING_ELSEWHERE).compile().clean();

        assertThat(result.sources())
                .containsOnlyKeys("com/elsewhere/GreetingDispatcher.java", "com/elsewhere/GreetingFacade.java");
        assertThat(result.source("com/elsewhere/GreetingDispatcher.java")).contains(".step(new GreetInvoker())");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void writesTheInvokerOfAStepThatWasCompiledWithoutTheProcessor(TestCompilation<?> compilation) {
        JavacCompilation.of(PARTLY_HIDDEN_GREET, NAME)
                .processors()
                .compile()
                .clean()
                .unpackTo(jar);

        CompileResult result =
                compilation.with(jar).sources(GREETING_ELSEWHERE).compile().clean();

        assertThat(result.sources()).containsKey("com/acme/GreetInvoker.java");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void writesTheSameAsFromSource(TestCompilation<?> compilation) {
        JavacCompilation.of(GREET, NAME).processors().compile().clean().unpackTo(jar);

        CompileResult fromSource =
                JavacCompilation.of(GREET, NAME, GREETING).compile().clean();
        CompileResult fromJar =
                compilation.with(jar).sources(GREETING).compile().clean();

        assertThat(fromJar.sources()).isEqualTo(fromSource.sources());
        assertThat(fromJar.resources()).isEqualTo(fromSource.resources());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void pointsAtTheUmbrellaWhereAStepIsWrong(TestCompilation<?> compilation) {
        String wrong = GREET.replace("Greeted(String text)", "Greeted(StringBuilder text)")
                .replace("\"Hello \" + name.value()", "new StringBuilder()");
        JavacCompilation.of(wrong, NAME).processors().compile().clean().unpackTo(jar);

        CompileResult result = compilation.with(jar).sources(GREETING, CALLER).compile();

        Diagnosed said = result.nothingElse().only("PSL305");
        assertThat(said.file()).isEqualTo("com/acme/Greeting.java");
        assertThat(said.message()).startsWith("[PSL305] Greeting: Greet.Greeted.text of type StringBuilder");
    }
}
