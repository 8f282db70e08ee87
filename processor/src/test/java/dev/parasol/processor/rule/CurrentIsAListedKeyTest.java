package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.missing;
import static dev.parasol.processor.rule.Declarations.noVersion;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.TypeShape.Kind;
import org.junit.jupiter.api.Test;

class CurrentIsAListedKeyTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 3, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class V1 {}
            }""");

    private final Rule rule = new CurrentIsAListedKey();

    @Test
    void saysWhichKeysThereAre() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V2", 2))
                                .current(3)
                                .build()))
                .containsExactly("""
                CreateUser current
                [PSL107] CreateUser: no version has the key 3 of current; the keys are 1 and 2
                    fix: current = 2""");
    }

    @Test
    void saysTheOnlyKey() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .current(2)
                                .build()))
                .containsExactly("""
                CreateUser current
                [PSL107] CreateUser: no version has the key 2 of current; the only key is 1
                    fix: current = 1""");
    }

    @Test
    void acceptsAListedKey() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V2", 2))
                                .current(1)
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereAListedVersionDoesNotExist() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), missing("CreateUser.V2"))
                                .current(2)
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereAListedClassIsNoVersion() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), noVersion("CreateUser.V2", Kind.CLASS))
                                .current(2)
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereAListedVersionHasNoKeyThatCouldBeMeant() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 0))
                                .current(1)
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtCurrent() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL107");

        assertThat(said.at()).isEqualTo("3");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL107");

        assertThat(said.at()).isEqualTo("current");
        assertThat(said.line()).isEqualTo(5);
    }
}
