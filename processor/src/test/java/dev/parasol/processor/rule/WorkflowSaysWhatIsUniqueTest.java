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

class WorkflowSaysWhatIsUniqueTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, GRAPH)
            interface Greeting {}""");

    private final Rule rule = new WorkflowSaysWhatIsUnique();

    @Test
    void rejectsAWorkflowWithoutUnique() {
        assertThat(said(rule, workflow("CreateUser").withoutUnique().build())).containsExactly("""
                CreateUser @Workflow
                [PSL110] CreateUser: @Unique is missing
                    it names the business key that tells instances apart, and says where that key is unique
                    fix: @Unique(key = "id")""");
    }

    @Test
    void acceptsAWorkflowWithUnique() {
        assertThat(said(rule, workflow("CreateUser").unique("userid").build())).isEmpty();
    }

    @Test
    void isSilentWhereTheTypeIsAlsoAVersion() {
        assertThat(said(
                        rule,
                        workflow("CreateUser").withoutUnique().isAlsoVersion().build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereAVersionCarriesIt() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .withoutUnique()
                                .listed(unique(version("CreateUser.V1", 1)))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheWorkflowsAnnotation() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL110");

        assertThat(said.at()).startsWith("@Workflow(input = Name.class, ");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL110");

        assertThat(said.at()).isEqualTo("@Workflow");
        assertThat(said.line()).isEqualTo(5);
    }
}
