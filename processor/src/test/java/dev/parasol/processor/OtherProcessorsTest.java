package dev.parasol.processor;

import static dev.parasol.processor.Sources.CALLER;
import static dev.parasol.processor.Sources.GREET;
import static dev.parasol.processor.Sources.GREETING;
import static dev.parasol.processor.Sources.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.SourceWriter;
import dev.parasol.processor.compile.TestCompilation;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that other processors generate while the workflows that name them are compiled. */
class OtherProcessorsTest {

    private static final String THANK = """
            package com.acme;

            import dev.parasol.Step;

            @Step
            public final class Thank {
              public record Thanked() {}

              public Thanked execute(Greet.Greeted greeted) {
                return new Thanked();
              }
            }
            """;

    private static final String THANKING = """
            package com.acme;

            import dev.parasol.*;

            @Workflow(input = Name.class, start = Greet.class, transitions = {
                @Transition(on = Greet.Greeted.class, to = Thank.class),
                @Transition(on = Thank.Thanked.class, to = End.class)
            })
            @Unique(key = "id")
            public interface Greeting {}
            """;

    /**
     * The Eclipse compiler by itself forgets what was generated in the first round when the second brings a type that was
     * missing, whichever processor generated it.
     */
    static Stream<Arguments> compilersAndRounds() {
        return Stream.of(
                Arguments.of(JavacCompilation.of(), 1),
                Arguments.of(JavacCompilation.of(), 2),
                Arguments.of(EcjCompilation.of(), 1));
    }

    static Stream<TestCompilation<?>> compilers() {
        return Stream.of(JavacCompilation.of(), EcjCompilation.of());
    }

    @ParameterizedTest
    @MethodSource("compilersAndRounds")
    void mayGenerateSteps(TestCompilation<?> compilation, int round) {
        CompileResult result = with(compilation, new SourceWriter(round, THANK))
                .sources(GREET, NAME, THANKING, CALLER)
                .compile()
                .clean();

        assertThat(result.sources())
                .containsKeys(
                        "com/acme/GreetingDispatcher.java", "com/acme/GreetingFacade.java", "com/acme/Thank.java");
        assertThat(result.resource("META-INF/parasol/com.acme.Greeting/v1.json"))
                .contains("\"step\": \"com.acme.Thank\"");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void mayGenerateTheInput(TestCompilation<?> compilation) {
        CompileResult result = with(compilation, new SourceWriter(1, NAME))
                .sources(GREET, GREETING, CALLER)
                .compile()
                .clean();

        assertThat(result.source("com/acme/GreetingFacade.java")).contains("start(String key, Name input)");
    }

    @Test
    void mayGenerateWhatAnOutcomeIsMadeOf() {
        String greet = GREET.replace("Greeted(String text)", "Greeted(Text text)")
                .replace("new Greeted(", "new Greeted(new Text(")
                .replace("name.value());", "name.value()));");
        String text = """
                package com.acme;

                public record Text(java.util.List<Thread> value) {
                  Text(String value) {
                    this(java.util.List.of());
                  }
                }
                """;

        CompileResult result = with(JavacCompilation.of(), new SourceWriter(1, text))
                .sources(greet, NAME, GREETING, CALLER)
                .compile();

        assertThat(result.only("PSL305").message())
                .contains("Greet.Greeted.text.value of type List<Thread> holds Thread, which is no storable type");
        result.nothingElse();
    }

    @Test
    void reportsAProblemThatWasFoundWhileWaiting() {
        String broken = GREETING.replace("Greeting", "Parting").replace("\"id\"", "\"ID\"");

        CompileResult result = with(JavacCompilation.of(), new SourceWriter(1, THANK))
                .sources(GREET, NAME, THANKING, broken, CALLER)
                .compile();

        assertThat(result.only("PSL113").at()).isEqualTo("\"ID\"");
        result.nothingElse();
    }

    private static TestCompilation<?> with(TestCompilation<?> compilation, Processor other) {
        return compilation.processors(new WorkflowProcessor(), other);
    }
}
