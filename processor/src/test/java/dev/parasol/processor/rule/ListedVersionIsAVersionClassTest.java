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

class ListedVersionIsAVersionClassTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = {Greeting.V1.class, Greeting.V2.class})
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class V1 {}

              final class V2 {}
            }""");

    private final Rule rule = new ListedVersionIsAVersionClass();

    @Test
    void rejectsAClassWithoutTheAnnotation() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), noVersion("CreateUser.V2", Kind.CLASS))
                                .build()))
                .containsExactly("""
                CreateUser.V2
                [PSL104] CreateUser: CreateUser.V2 in versions is no class with @WorkflowVersion
                    a version is a class that carries its key and its graph: @WorkflowVersion(value = 2, start = ..., transitions = ...)""");
    }

    @Test
    void rejectsWhatIsNoClass() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(noVersion("CreateUser.V1", Kind.RECORD))
                                .build()))
                .containsExactly("""
                CreateUser.V1
                [PSL104] CreateUser: CreateUser.V1 in versions is no class with @WorkflowVersion
                    CreateUser.V1 is declared as record""");
    }

    @Test
    void acceptsAVersionClass() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void leavesAMissingClassToTheCompiler() {
        assertThat(said(
                        rule,
                        workflow("CreateUser").listed(missing("CreateUser.V1")).build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheClassLiteral() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL104");

        assertThat(said.at()).isEqualTo("Greeting.V2.class");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL104");

        assertThat(said.at()).isEqualTo("versions");
        assertThat(said.line()).isEqualTo(5);
    }
}
