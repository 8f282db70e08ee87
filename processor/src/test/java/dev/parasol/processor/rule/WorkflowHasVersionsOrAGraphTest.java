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

class WorkflowHasVersionsOrAGraphTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class)
            @Unique(key = "id")
            interface Greeting {}""");

    private final Rule rule = new WorkflowHasVersionsOrAGraph();

    @Test
    void rejectsAnEmptyWorkflow() {
        assertThat(said(rule, workflow("CreateUser").build())).containsExactly("""
                CreateUser @Workflow
                [PSL116] CreateUser: neither versions nor a graph
                    an umbrella says versions and current; a plain workflow says start and transitions""");
    }

    @Test
    void listsTheNestedVersions() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .nested(version("CreateUser.V1", 1))
                                .build()))
                .containsExactly("""
                CreateUser @Workflow
                [PSL116] CreateUser: neither versions nor a graph
                    an umbrella says versions and current; a plain workflow says start and transitions
                    fix: versions = {CreateUser.V1.class}""");
    }

    @Test
    void acceptsVersions() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsAGraph() {
        assertThat(said(rule, workflow("CreateUser").withOwnGraph().build())).isEmpty();
    }

    @Test
    void leavesCurrentByItselfToItsOwnRule() {
        assertThat(said(rule, workflow("CreateUser").current(1).build())).isEmpty();
    }

    @Test
    void isSilentWhereTheTypeIsAlsoAVersion() {
        assertThat(said(rule, workflow("CreateUser").isAlsoVersion().build())).isEmpty();
    }

    @Test
    void pointsAtTheAnnotation() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL116");

        assertThat(said.at()).isEqualTo("@Workflow(input = Name.class)");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL116");

        assertThat(said.at()).isEqualTo("@Workflow");
        assertThat(said.line()).isEqualTo(5);
    }
}
