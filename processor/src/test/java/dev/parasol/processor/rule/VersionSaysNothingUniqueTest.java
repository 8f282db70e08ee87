package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.unique;
import static dev.parasol.processor.rule.Declarations.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class VersionSaysNothingUniqueTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              @Unique(key = "name")
              final class V1 {}
            }""");

    private final Rule rule = new VersionSaysNothingUnique();

    @Test
    void rejectsUniqueOnAVersion() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(unique(version("CreateUser.V1", 1)))
                                .build()))
                .containsExactly("""
                CreateUser.V1 @Unique
                [PSL111] CreateUser: V1 carries @Unique, which is the workflow's to say
                    CreateUser carries it already; all versions share the key""");
    }

    @Test
    void saysWhereToMoveIt() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .withoutUnique()
                                .listed(unique(version("CreateUser.V1", 1)))
                                .build()))
                .containsExactly("""
                CreateUser.V1 @Unique
                [PSL111] CreateUser: V1 carries @Unique, which is the workflow's to say
                    move it to CreateUser; all versions share the key""");
    }

    @Test
    void acceptsAVersionWithoutIt() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheAnnotation() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL111");

        assertThat(said.at()).isEqualTo("@Unique(key = \"name\")");
        assertThat(said.line()).isEqualTo(9);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL111");

        assertThat(said.at()).isEqualTo("@Unique");
        assertThat(said.line()).isEqualTo(9);
    }
}
