package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class TypeIsWorkflowOrVersionTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class)
            @WorkflowVersion(value = 1, GRAPH)
            interface Greeting {}""");

    private final Rule rule = new TypeIsWorkflowOrVersion();

    @Test
    void rejectsBothOnOneType() {
        assertThat(said(rule, workflow("CreateUser").isAlsoVersion().build())).containsExactly("""
                CreateUser @WorkflowVersion
                [PSL102] CreateUser: @WorkflowVersion stands beside @Workflow
                    a version is a class of its own that the workflow lists in versions
                    a workflow with one version can say start and transitions in @Workflow""");
    }

    @Test
    void acceptsAWorkflow() {
        assertThat(said(rule, workflow("CreateUser").build())).isEmpty();
    }

    @Test
    void pointsAtTheVersionsAnnotation() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL102");

        assertThat(said.at()).startsWith("@WorkflowVersion(value = 1, ");
        assertThat(said.line()).isEqualTo(6);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL102");

        assertThat(said.at()).isEqualTo("@WorkflowVersion");
        assertThat(said.line()).isEqualTo(6);
    }
}
