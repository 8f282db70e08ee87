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

class KeyAgreesWithClassNameTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 2, versions = Greeting.V3.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 2, GRAPH)
              final class V3 {}
            }""");

    private final Rule rule = new KeyAgreesWithClassName();

    @Test
    void rejectsAnotherNumber() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V3", 2))
                                .build()))
                .containsExactly("""
                CreateUser.V3 value
                [PSL105] CreateUser: V3 has the key 2, but its name says 3
                    fix: value = 3""");
    }

    @Test
    void acceptsTheSameNumber() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V2", 2))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsANameWithoutANumber() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.Enriched", 2))
                                .build()))
                .isEmpty();
    }

    @Test
    void leavesAKeyThatIsNoneToItsOwnRule() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V3", 0))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheKey() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL105");

        assertThat(said.at()).isEqualTo("2");
        assertThat(said.line()).isEqualTo(8);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL105");

        assertThat(said.at()).isEqualTo("value");
        assertThat(said.line()).isEqualTo(8);
    }
}
