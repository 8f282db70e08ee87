package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.isGeneric;
import static dev.parasol.processor.rule.Declarations.isPackagePrivate;
import static dev.parasol.processor.rule.Declarations.isPrivate;
import static dev.parasol.processor.rule.Declarations.isSealed;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.right;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.TypeShape.Kind;
import org.junit.jupiter.api.Test;

class WorkflowIsAnInterfaceTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, GRAPH)
            @Unique(key = "id")
            class Greeting {}""");

    private final Rule rule = new WorkflowIsAnInterface();

    @Test
    void rejectsAClass() {
        assertThat(said(rule, workflow("CreateUser").shape(right(Kind.CLASS)).build()))
                .containsExactly("""
                CreateUser
                [PSL101] CreateUser: @Workflow stands on a class
                    the generated facade implements the workflow, so it is an interface that is neither private, generic nor sealed
                    fix: public interface CreateUser""");
    }

    @Test
    void rejectsAnEnum() {
        assertThat(said(rule, workflow("CreateUser").shape(right(Kind.ENUM)).build()))
                .containsExactly("""
                CreateUser
                [PSL101] CreateUser: @Workflow stands on an enum
                    the generated facade implements the workflow, so it is an interface that is neither private, generic nor sealed
                    fix: public interface CreateUser""");
    }

    @Test
    void rejectsASealedInterface() {
        assertThat(said(
                        rule,
                        workflow("CreateUser").shape(isSealed(Kind.INTERFACE)).build()))
                .containsExactly("""
                CreateUser
                [PSL101] CreateUser: @Workflow stands on a sealed interface
                    the generated facade implements the workflow, so it is an interface that is neither private, generic nor sealed
                    fix: public interface CreateUser""");
    }

    @Test
    void rejectsAGenericInterface() {
        assertThat(said(
                        rule,
                        workflow("CreateUser").shape(isGeneric(Kind.INTERFACE)).build()))
                .containsExactly("""
                CreateUser
                [PSL101] CreateUser: @Workflow stands on a generic interface
                    the generated facade implements the workflow, so it is an interface that is neither private, generic nor sealed
                    fix: public interface CreateUser""");
    }

    @Test
    void rejectsAPrivateInterface() {
        assertThat(said(
                        rule,
                        workflow("CreateUser").shape(isPrivate(Kind.INTERFACE)).build()))
                .containsExactly("""
                CreateUser
                [PSL101] CreateUser: @Workflow stands on a private interface
                    the generated facade implements the workflow, so it is an interface that is neither private, generic nor sealed
                    fix: public interface CreateUser""");
    }

    @Test
    void acceptsAPackagePrivateInterface() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .shape(isPackagePrivate(Kind.INTERFACE))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheType() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL101");

        assertThat(said.at()).endsWith("class Greeting {}");
        assertThat(said.line()).isEqualTo(7);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL101");

        assertThat(said.at()).isEqualTo("Greeting");
        assertThat(said.line()).isEqualTo(7);
    }
}
