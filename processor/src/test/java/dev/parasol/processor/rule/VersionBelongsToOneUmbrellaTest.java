package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.listedBy;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class VersionBelongsToOneUmbrellaTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class V1 {}
            }

            @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Saluting {}""");

    private final Rule rule = new VersionBelongsToOneUmbrella();

    @Test
    void rejectsTheVersionOfAnotherUmbrella() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(listedBy(version("DeleteUser.V1", 1), "CreateUser", "DeleteUser"))
                                .build()))
                .containsExactly("""
                DeleteUser.V1
                [PSL117] CreateUser: V1 belongs to DeleteUser, which lists it too
                    a version belongs to one umbrella; another one can have a class of its own with the same transitions""");
    }

    @Test
    void rejectsTheSecondByNameWhereItIsAtHomeInNeither() {
        assertThat(said(
                        rule,
                        workflow("DeleteUser")
                                .listed(listedBy(version("V1", 1), "CreateUser", "DeleteUser"))
                                .build()))
                .containsExactly("""
                V1
                [PSL117] DeleteUser: V1 belongs to CreateUser, which lists it too
                    a version belongs to one umbrella; another one can have a class of its own with the same transitions""");
    }

    @Test
    void acceptsItWhereItIsAtHome() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(listedBy(version("CreateUser.V1", 1), "CreateUser", "DeleteUser"))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsOneUmbrella() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheClassLiteral() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL117");

        assertThat(said.at()).isEqualTo("Greeting.V1.class");
        assertThat(said.line()).isEqualTo(12);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL117");

        assertThat(said.at()).isEqualTo("versions");
        assertThat(said.line()).isEqualTo(12);
    }
}
