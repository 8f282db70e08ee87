package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class KeyIsPositiveTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 0, versions = Greeting.First.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 0, GRAPH)
              final class First {}
            }""");

    private final Rule rule = new KeyIsPositive();

    @Test
    void rejectsZero() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.First", 0))
                                .build()))
                .containsExactly("""
                CreateUser.First value
                [PSL103] CreateUser: First has the key 0; a key is a positive integer""");
    }

    @Test
    void suggestsTheNumberOfTheName() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V3", -3))
                                .build()))
                .containsExactly("""
                CreateUser.V3 value
                [PSL103] CreateUser: V3 has the key -3; a key is a positive integer
                    fix: value = 3""");
    }

    @Test
    void acceptsOne() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheKey() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL103");

        assertThat(said.at()).isEqualTo("0");
        assertThat(said.line()).isEqualTo(8);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL103");

        assertThat(said.at()).isEqualTo("value");
        assertThat(said.line()).isEqualTo(8);
    }
}
