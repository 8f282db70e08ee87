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

class LabelsRiseWithKeysTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, label = "1.0", GRAPH)
              final class V1 {}
            }""");

    private final Rule rule = new LabelsRiseWithKeys();

    @Test
    void rejectsALabelThatIsNoVersion() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1, "1.0"))
                                .build()))
                .containsExactly("""
                CreateUser.V1 label
                [PSL115] CreateUser: V1's label "1.0" is no semantic version
                    a semantic version is three numbers and, if need be, what comes before a release: "1.1.0", "2.0.0-beta.1\"""");
    }

    @Test
    void rejectsALabelThatFalls() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1, "1.2.0"), version("CreateUser.V2", 2, "1.1.9"))
                                .build()))
                .containsExactly("""
                CreateUser.V2 label
                [PSL115] CreateUser: V2's label 1.1.9 does not rise above 1.2.0 of V1
                    fix: label = "1.3.0\"""");
    }

    @Test
    void comparesByKeyAndNotByPlace() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V2", 2, "1.0.0"), version("CreateUser.V1", 1, "1.0.0"))
                                .build()))
                .containsExactly("""
                CreateUser.V2 label
                [PSL115] CreateUser: V2's label 1.0.0 does not rise above 1.0.0 of V1
                    fix: label = "1.1.0\"""");
    }

    @Test
    void putsAPreReleaseBeforeItsRelease() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1, "2.0.0"), version("CreateUser.V2", 2, "2.0.0-rc.1"))
                                .build()))
                .containsExactly("""
                CreateUser.V2 label
                [PSL115] CreateUser: V2's label 2.0.0-rc.1 does not rise above 2.0.0 of V1
                    fix: label = "2.1.0\"""");
    }

    @Test
    void acceptsLabelsThatRise() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(
                                        version("CreateUser.V1", 1, "2.0.0-rc.9"),
                                        version("CreateUser.V2", 2, "2.0.0-rc.10"),
                                        version("CreateUser.V3", 3, "2.0.0"))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsVersionsWithoutLabels() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(
                                        version("CreateUser.V1", 1, "1.0.0"),
                                        version("CreateUser.V2", 2),
                                        version("CreateUser.V3", 3, "1.0.1"))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheLabel() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL115");

        assertThat(said.at()).isEqualTo("\"1.0\"");
        assertThat(said.line()).isEqualTo(8);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL115");

        assertThat(said.at()).isEqualTo("label");
        assertThat(said.line()).isEqualTo(8);
    }
}
