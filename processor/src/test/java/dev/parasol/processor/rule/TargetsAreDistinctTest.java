package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class TargetsAreDistinctTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = {CreateRecord.class, End.class}),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");

    private final Rule rule = new TargetsAreDistinct();

    @Test
    void asksForATarget() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid", "ValidateInput.Invalid").to())
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1
                [PSL207] CreateUser v2: the transition on ValidateInput.Valid or ValidateInput.Invalid has no target
                    a target is a step, an await, End or ContinueAsNew
                    fix: @Transition(on = {ValidateInput.Valid.class, ValidateInput.Invalid.class}, to = End.class)""");
        assertThat(Said.codes(graph)).containsExactly("PSL207");
    }

    @Test
    void refusesATargetTwice() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid").to("CreateRecord", "SendWelcome", "CreateRecord"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[2]
                [PSL207] CreateUser v2: the transition on ValidateInput.Valid leads to CreateRecord twice
                    a step or await is one node of a version, and runs once; for a second node, subclass the step
                    fix: @Transition(on = ValidateInput.Valid.class, to = {CreateRecord.class, SendWelcome.class})""");
    }

    @Test
    void refusesEndBesideOtherTargets() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid").to("End", "CreateRecord"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[0]
                [PSL207] CreateUser v2: the transition on ValidateInput.Valid leads to End beside other targets
                    End ends the branch, so nothing can go on beside it
                    fix: @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class)""");
    }

    @Test
    void refusesContinueAsNewBesideOtherTargets() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid").to("CreateRecord", "ContinueAsNew"))
                .graph();

        assertThat(Said.by(rule, graph)).singleElement().asString().startsWith("""
                transition 1 to[1]
                [PSL207] CreateUser v2: the transition on ValidateInput.Valid leads to ContinueAsNew beside""");
    }

    @Test
    void refusesEndTwiceOnce() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid").to("End", "End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[1]
                [PSL207] CreateUser v2: the transition on ValidateInput.Valid leads to End twice
                    a branch ends once
                    fix: @Transition(on = ValidateInput.Valid.class, to = End.class)""");
    }

    @Test
    void acceptsAFanOutAndAnEnd() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord", "SendWelcome"),
                        on("ValidateInput.Invalid").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheTargetThatIsTooMuch() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL207");

        assertThat(said.at()).isEqualTo("End.class");
        assertThat(said.line()).isEqualTo(10);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL207");

        assertThat(said.at()).isEqualTo("to");
        assertThat(said.line()).isEqualTo(10);
    }
}
