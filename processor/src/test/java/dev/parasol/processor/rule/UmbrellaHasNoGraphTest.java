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

class UmbrellaHasNoGraphTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, start = Greet.class, current = 1, versions = Greeting.V1.class)
            @Unique(key = "id")
            interface Greeting {
              @WorkflowVersion(value = 1, GRAPH)
              final class V1 {}
            }""");

    private final Rule rule = new UmbrellaHasNoGraph();

    @Test
    void rejectsAGraphBesideVersions() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .current(1)
                                .withOwnGraph()
                                .build()))
                .containsExactly("""
                CreateUser start
                [PSL112] CreateUser: start or transitions stand beside versions
                    an umbrella's graphs are those of its versions; without versions and current it is a plain workflow""");
    }

    @Test
    void acceptsAnUmbrella() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .listed(version("CreateUser.V1", 1))
                                .current(1)
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsAPlainWorkflow() {
        assertThat(said(rule, workflow("CreateUser").withOwnGraph().build())).isEmpty();
    }

    @Test
    void leavesAStrayCurrentToItsOwnRule() {
        assertThat(said(rule, workflow("CreateUser").withOwnGraph().current(1).build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheStart() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL112");

        assertThat(said.at()).isEqualTo("Greet.class");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL112");

        assertThat(said.at()).isEqualTo("start");
        assertThat(said.line()).isEqualTo(5);
    }
}
