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

class KeysDifferTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = {Greeting.One.class, Greeting.Two.class})
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class One {}

              @WorkflowVersion(value = 1, GRAPH)
              final class Two {}
            }""");

    private final Rule rule = new KeysDiffer();

    @Test
    void rejectsTheSecondOfTwo() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(
                                        version("CreateUser.One", 1),
                                        version("CreateUser.Two", 2),
                                        version("CreateUser.Three", 1))
                                .build()))
                .containsExactly("""
                CreateUser.Three value
                [PSL106] CreateUser: Three has the key 1, which One has already
                    fix: value = 3""");
    }

    @Test
    void rejectsAClassThatIsListedTwice() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V1", 1))
                                .build()))
                .containsExactly("""
                CreateUser.V1
                [PSL106] CreateUser: V1 is listed twice""");
    }

    @Test
    void leavesAKeyThatContradictsItsClassToItsOwnRule() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V2", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsDifferentKeys() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V2", 2))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheSecondKey() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL106");

        assertThat(said.at()).isEqualTo("1");
        assertThat(said.line()).isEqualTo(11);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL106");

        assertThat(said.at()).isEqualTo("value");
        assertThat(said.line()).isEqualTo(11);
    }
}
