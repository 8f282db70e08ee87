package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.listedBy;
import static dev.parasol.processor.rule.Declarations.missing;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class NestedVersionIsListedTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class V1 {}

              @WorkflowVersion(value = 2, GRAPH)
              final class V2 {}
            }""");

    private final Rule rule = new NestedVersionIsListed();

    @Test
    void rejectsAVersionThatIsForgotten() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .nested(version("CreateUser.V1", 1), listedBy(version("CreateUser.V2", 2)))
                                .build()))
                .containsExactly("""
                CreateUser.V2
                [PSL109] CreateUser: V2 is a version that versions does not list
                    fix: versions = {CreateUser.V1.class, CreateUser.V2.class}""");
    }

    @Test
    void listsEachVersionOnceInTheFix() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1), version("CreateUser.V1", 1))
                                .nested(version("CreateUser.V1", 1), listedBy(version("CreateUser.V2", 2)))
                                .build()))
                .containsExactly("""
                CreateUser.V2
                [PSL109] CreateUser: V2 is a version that versions does not list
                    fix: versions = {CreateUser.V1.class, CreateUser.V2.class}""");
    }

    @Test
    void acceptsAListedVersion() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .nested(version("CreateUser.V1", 1))
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereAListedVersionDoesNotExist() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(missing("CreateUser.V3"))
                                .nested(listedBy(version("CreateUser.V2", 2)))
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereAnotherUmbrellaListsIt() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .nested(listedBy(version("CreateUser.V2", 2), "DeleteUser"))
                                .build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereThereIsNoList() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .nested(listedBy(version("CreateUser.V2", 2)))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheNestedClass() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL109");

        assertThat(said.at()).endsWith("final class V2 {}");
        assertThat(said.line()).isEqualTo(12);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL109");

        assertThat(said.at()).isEqualTo("V2");
        assertThat(said.line()).isEqualTo(12);
    }
}
