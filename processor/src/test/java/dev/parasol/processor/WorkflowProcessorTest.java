package dev.parasol.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class WorkflowProcessorTest {

    private static final String STEP = """
            package com.acme;

            import dev.parasol.Step;

            @Step
            public final class Greet {
              public record Greeted(String name) {}

              public Greeted execute(Name name) {
                return new Greeted(name.value());
              }
            }
            """;

    private static final String INPUT = """
            package com.acme;

            public record Name(String value) {}
            """;

    private static final String WORKFLOW = """
            package com.acme;

            import dev.parasol.*;

            @Workflow(input = Name.class, start = Greet.class,
                transitions = @Transition(on = Greet.Greeted.class, to = End.class))
            @Unique(key = "name")
            public interface Greeting {}
            """;

    @Test
    void javacCompilesAPlainWorkflow() {
        CompileResult result = JavacCompilation.of(STEP, INPUT, WORKFLOW).compile();

        assertThat(result.errors()).isEmpty();
        System.out.println(
                result + " " + result.sources().keySet() + result.resources().keySet());
    }

    @Test
    void eclipseCompilesAPlainWorkflow() {
        CompileResult result = EcjCompilation.of(STEP, INPUT, WORKFLOW).compile();

        assertThat(result.errors()).isEmpty();
        System.out.println(
                result + " " + result.sources().keySet() + result.resources().keySet());
    }
}
