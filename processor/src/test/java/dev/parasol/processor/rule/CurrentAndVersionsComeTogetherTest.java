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

class CurrentAndVersionsComeTogetherTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class V1 {}
            }""");

    private final Rule rule = new CurrentAndVersionsComeTogether();

    @Test
    void rejectsVersionsWithoutCurrent() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V2", 2))
                                .build()))
                .containsExactly("""
                CreateUser versions
                [PSL114] CreateUser: versions without current
                    current is the key of the version that new instances get
                    fix: current = 2""");
    }

    @Test
    void rejectsCurrentWithoutVersions() {
        assertThat(said(rule, workflow("CreateUser").current(2).build())).containsExactly("""
                CreateUser current
                [PSL114] CreateUser: current = 2 without versions
                    versions lists the classes with @WorkflowVersion""");
    }

    @Test
    void listsTheNestedVersions() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .current(2)
                                .nested(version("CreateUser.V1", 1), version("CreateUser.V2", 2))
                                .build()))
                .containsExactly("""
                CreateUser current
                [PSL114] CreateUser: current = 2 without versions
                    fix: versions = {CreateUser.V1.class, CreateUser.V2.class}""");
    }

    @Test
    void rejectsCurrentOfAPlainWorkflow() {
        assertThat(said(rule, workflow("CreateUser").current(1).withOwnGraph().build()))
                .containsExactly("""
                CreateUser current
                [PSL114] CreateUser: current = 1 without versions
                    a plain workflow is version 1 and says neither""");
    }

    @Test
    void acceptsBoth() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .current(1)
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsNeither() {
        assertThat(said(rule, workflow("CreateUser").withOwnGraph().build())).isEmpty();
    }

    @Test
    void pointsAtTheMemberThatIsWritten() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL114");

        assertThat(said.at()).isEqualTo("Greeting.V1.class");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL114");

        assertThat(said.at()).isEqualTo("versions");
        assertThat(said.line()).isEqualTo(5);
    }
}
