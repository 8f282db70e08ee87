package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class GraphStartsAtANodeTest {

    private static final String PROGRAM = Samples.program("""
            start = NewUser.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class)
            }""");

    private final Rule rule = new GraphStartsAtANode();

    @Test
    void asksForAStart() {
        VersionGraph graph = version("CreateUser", 2)
                .with(Samples.validate(), Samples.create())
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 @WorkflowVersion
                [PSL208] CreateUser v2: there is no start, so no node is ever reached
                    fix: start = ValidateInput.class""");
        assertThat(Said.codes(graph)).containsExactly("PSL208");
    }

    @Test
    void namesTheNodesThatCouldBeFirst() {
        VersionGraph graph = plain("Greeting")
                .with(Samples.validate(), Samples.create())
                .transitions(
                        on("ValidateInput.Valid").to("End"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greeting @Workflow
                [PSL208] Greeting: there is no start, so no node is ever reached
                    no transition leads to ValidateInput or CreateRecord""");
    }

    @Test
    void refusesAStartThatIsNoNode() {
        VersionGraph graph = createUser()
                .start("NewUser")
                .transitions(on("ValidateInput.Valid").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 start
                [PSL208] CreateUser v2: the start NewUser is no step or await
                    a step is a class with @Step, an await a sealed interface with @Await
                    fix: start = ValidateInput.class""");
        assertThat(Said.codes(graph)).containsExactly("PSL208");
    }

    @Test
    void acceptsAnAwait() {
        VersionGraph graph = createUser()
                .start("Approval")
                .transitions(on("Approval").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheStart() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL208");

        assertThat(said.at()).isEqualTo("NewUser.class");
        assertThat(said.line()).isEqualTo(9);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL208");

        assertThat(said.at()).isEqualTo("start");
        assertThat(said.line()).isEqualTo(9);
    }
}
