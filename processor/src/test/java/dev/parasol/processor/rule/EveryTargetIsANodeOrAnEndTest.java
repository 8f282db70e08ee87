package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class EveryTargetIsANodeOrAnEndTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = {CreateRecord.class, CloseAccount.class}),
                @Transition(on = ValidateInput.Invalid.class, to = CloseAccount.class),
                @Transition(on = CreateRecord.Created.class, to = End.class),
                @Transition(on = CloseAccount.Closed.class, to = End.class)
            }""", """
            final class CloseAccount {
              record Closed() {}

              public Closed execute() {
                return new Closed();
              }
            }""");

    private final Rule rule = new EveryTargetIsANodeOrAnEnd();

    @Test
    void saysOnceWhatATargetIs() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord", "CloseAccount"),
                        on("ValidateInput.Invalid").to("CloseAccount"),
                        on("CreateRecord.Created").to("End"),
                        on("CloseAccount.Closed").to("SendWelcome"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[1]
                [PSL209] CreateUser v2: the target CloseAccount is no step, await, End or ContinueAsNew
                    a step is a class with @Step, an await a sealed interface with @Await""");
        assertThat(Said.codes(graph)).containsExactly("PSL209");
    }

    @Test
    void asksWhetherTheNodeAroundARecordWasMeant() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("SendWelcome", "CreateRecord.Created"),
                        on("ValidateInput.Invalid").to("End"),
                        on("CreateRecord.Created").to("End"),
                        on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[1]
                [PSL209] CreateUser v2: the target CreateRecord.Created is no step, await, End or ContinueAsNew
                    did you mean CreateRecord?
                    fix: @Transition(on = ValidateInput.Valid.class, to = {SendWelcome.class, CreateRecord.class})""");
    }

    @Test
    void asksWhetherACloseNameWasMeant() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecords"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[0]
                [PSL209] CreateUser v2: the target CreateRecords is no step, await, End or ContinueAsNew
                    did you mean CreateRecord?
                    fix: @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class)""");
    }

    @Test
    void acceptsStepsAwaitsAndEnds() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("Approval"),
                        on("Approval.Approved").to("ContinueAsNew"),
                        on("ValidateInput.Invalid", "Approval.Declined").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheTarget() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL209");

        assertThat(said.at()).isEqualTo("CloseAccount.class");
        assertThat(said.line()).isEqualTo(10);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL209");

        assertThat(said.at()).isEqualTo("to");
        assertThat(said.line()).isEqualTo(10);
    }
}
