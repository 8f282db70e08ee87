package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class EveryOutcomeLeadsSomewhereTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");

    private final Rule rule = new EveryOutcomeLeadsSomewhere();

    @Test
    void namesTheOutcomeAndTheLineToAdd() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 @WorkflowVersion
                [PSL203] CreateUser v2: ValidateInput.Invalid leads nowhere
                    ValidateInput ends in Valid or Invalid; v2 says what follows Valid only
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class)""");
    }

    @Test
    void saysSoOfEveryOutcome() {
        VersionGraph graph = createUser().graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 @WorkflowVersion
                [PSL203] CreateUser v2: ValidateInput.Invalid leads nowhere
                    ValidateInput ends in Invalid or Valid; v2 does not say what follows
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class)""", """
                V2 @WorkflowVersion
                [PSL203] CreateUser v2: ValidateInput.Valid leads nowhere
                    ValidateInput ends in Invalid or Valid; v2 does not say what follows
                    fix: @Transition(on = ValidateInput.Valid.class, to = End.class)""");
    }

    @Test
    void leadsToWhatIsNotReachedWhereOneTransitionIsMissing() {
        VersionGraph graph = createUser()
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid").to("End"),
                        on("SendWelcome.Sent").to("End"),
                        on("EnrichProfile.Outcome").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 @WorkflowVersion
                [PSL203] CreateUser v2: CreateRecord.Created leads nowhere
                    CreateRecord ends in Created; v2 does not say what follows
                    and nothing leads to SendWelcome or EnrichProfile
                    fix: @Transition(on = CreateRecord.Created.class, to = {SendWelcome.class, EnrichProfile.class})""");
    }

    @Test
    void saysNoVersionOfAPlainWorkflow() {
        VersionGraph graph = plain("Greeting")
                .with(step("Greet").ends("Greeted", "Refused"))
                .start("Greet")
                .transitions(on("Greet.Greeted").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greeting @Workflow
                [PSL203] Greeting: Greet.Refused leads nowhere
                    Greet ends in Greeted or Refused; Greeting says what follows Greeted only
                    fix: @Transition(on = Greet.Refused.class, to = End.class)""");
    }

    @Test
    void saysFromWhereTwoNodesEndInTheRecord() {
        VersionGraph graph = createUser()
                .with(step("SendReminder").endsIn(outcome("SendWelcome.Sent")))
                .transitions(
                        on("ValidateInput.Valid").to("SendWelcome"),
                        on("ValidateInput.Invalid").to("SendReminder"),
                        on("SendWelcome.Sent").from("SendWelcome").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 @WorkflowVersion
                [PSL203] CreateUser v2: SendWelcome.Sent of SendReminder leads nowhere
                    SendReminder ends in SendWelcome.Sent; v2 does not say what follows
                    fix: @Transition(on = SendWelcome.Sent.class, from = SendReminder.class, to = End.class)""");
    }

    @Test
    void saysWhatADeltaLeavesOut() {
        VersionGraph graph = Deltas.delta().without("ValidateInput.Invalid").graph(Deltas.base());

        assertThat(Said.by(rule, graph)).containsExactly("""
                V3 @WorkflowVersion
                [PSL203] CreateUser v3: ValidateInput.Invalid leads nowhere
                    ValidateInput ends in Valid or Invalid; v3 says what follows Valid only
                    without leaves out that v2 leads it to End
                    fix: @Transition(on = ValidateInput.Invalid.class, to = End.class)""");
    }

    @Test
    void listsAtMostTenOutcomes() {
        VersionGraph graph = createUser()
                .with(step("Sort").ends("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"))
                .start("Sort")
                .transitions(on("Sort.A").to("End"))
                .graph();

        assertThat(Said.by(rule, graph))
                .hasSize(11)
                .first()
                .asString()
                .contains("Sort ends in A, B, C, D, E, F, G, H, I, J or 2 more; v2 says what follows A only\n");
    }

    @Test
    void leavesWhatACloseTypoAccountsFor() {
        VersionGraph graph = createUser()
                .with(step("CheckInput").ends("Valid", "Invalid"))
                .transitions(
                        on("ValidateInput.Valid").to("End"), on("Other.Invalid").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL204");
    }

    @Test
    void isSilentWithoutAStart() {
        VersionGraph graph = createUser().start("NewUser").graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsAnOutcomeThatEnds() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Valid", "ValidateInput.Invalid").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsASealedInterfaceForAllItsRecords() {
        VersionGraph graph =
                createUser().transitions(on("ValidateInput.Outcome").to("End")).graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsAStepWithoutATransitionOnItsFailure() {
        VersionGraph graph = createUser()
                .start("SendWelcome")
                .transitions(on("SendWelcome.Sent").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheVersion() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL203");

        assertThat(said.at()).startsWith("@WorkflowVersion(value = 2").endsWith("})");
        assertThat(said.line()).isEqualTo(9);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL203");

        assertThat(said.line()).isEqualTo(9);
    }
}
