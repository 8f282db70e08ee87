package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.ReturnModel;
import dev.parasol.processor.model.StepBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompensateIsSuppliedTest {

    private static final String PROGRAM = Samples.program("""
            start = CreateRecord.class, transitions = {
                @Transition(on = CreateRecord.Created.class, to = Charge.class),
                @Transition(on = Charge.Charged.class, to = End.class)
            }""", """
            @Step
            final class Charge {
              record Charged() {}

              public Charged execute(CreateRecord.Created created) {
                return new Charged();
              }

              public void compensate(Charged charged, CreateRecord.Created created, String reason) {}
            }""");

    private final Rule rule = new CompensateIsSupplied();

    private static StepBuilder charge(String... compensate) {
        return step("Charge").ends("Charged", "Declined").compensates(compensate);
    }

    private static VersionGraph charging(StepBuilder charge) {
        return createUser()
                .with(charge)
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid", "CreateRecord.Created").to("Charge"),
                        on("Charge.Outcome").to("SendWelcome"),
                        on("SendWelcome.Sent").to("End"))
                .graph();
    }

    @Test
    void saysWhatItCanTake() {
        assertThat(Said.by(rule, charging(charge("SendWelcome.Sent sent")))).containsExactly("""
                Charge compensate parameter sent
                [PSL308] CreateUser v2: compensate of Charge takes SendWelcome.Sent, which nothing supplies by then
                    it can take the input, what comes before Charge, and Charge.Charged or Charge.Declined""");
    }

    @Test
    void saysWhereItsOwnOutcomeIsMissing() {
        assertThat(Said.by(rule, charging(charge("Charge.Charged charged")))).containsExactly("""
                Charge compensate parameter charged
                [PSL308] CreateUser v2: compensate of Charge takes Charge.Charged, which is not always there by then
                    missing where Charge ends in Charge.Declined
                    fix: Optional<Charge.Charged> charged""");
    }

    @Test
    void printsThePathThatDoesNotSupplyIt() {
        assertThat(Said.by(rule, charging(charge("CreateRecord.Created created"))))
                .containsExactly("""
                Charge compensate parameter created
                [PSL308] CreateUser v2: compensate of Charge takes CreateRecord.Created, which is not always there by then
                    missing on ValidateInput (Invalid) -> Charge
                    fix: Optional<CreateRecord.Created> created""");
    }

    @Test
    void refusesWhatTwoSourcesSupply() {
        assertThat(Said.by(rule, charging(charge("Record any")))).containsExactly("""
                Charge compensate parameter any
                [PSL308] CreateUser v2: compensate of Charge takes Record, which more than one source supplies
                    its sources are the input, ValidateInput.Invalid, ValidateInput.Valid, CreateRecord.Created and the \
                outcome of Charge""");
    }

    @Test
    void refusesASecondMethod() {
        StepBuilder twice = charge("NewUser input").compensates("Charge.Outcome outcome");

        assertThat(Said.by(rule, twice.build(), charging(twice))).containsExactly("""
                Charge compensate
                [PSL308] CreateUser v2: Charge has 2 compensate methods
                    it could not be told which is meant: compensate(NewUser) or compensate(Charge.Outcome)""");
    }

    @Test
    void refusesWhatTheEngineCannotReach() {
        assertThat(said(method("void", false, Optional.empty()))).containsExactly("""
                compensate(...)
                [PSL308] CreateUser v2: the method Charge.compensate(...) is out of reach
                    it is called from a class beside Charge; make it public""");
    }

    @Test
    void refusesAnOutcome() {
        assertThat(said(method("Undone", true, Optional.empty()))).containsExactly("""
                compensate(...)
                [PSL308] CreateUser v2: the method Charge.compensate(...) returns Undone
                    compensate returns void, or a CompletionStage where it goes on elsewhere; it has no outcome""");
    }

    @Test
    void refusesAMethodThatThrowsMoreThanExceptions() {
        assertThat(said(method("void", true, Optional.of("Throwable")))).containsExactly("""
                compensate(...)
                [PSL308] CreateUser v2: the method Charge.compensate(...) throws Throwable
                    a compensation's failure is an Exception, checked or not
                    fix: throws Exception""");
    }

    private List<String> said(MethodModel compensate) {
        StepBuilder step = step("Charge").ends("Charged", "Declined").compensates(compensate);
        return Said.by(rule, step.build(), charging(step));
    }

    private static MethodModel method(String returns, boolean accessible, Optional<String> throwsTooMuch) {
        return new MethodModel(
                "compensate",
                List.of(),
                new ReturnModel(returns, false, List.of(), Optional.empty()),
                accessible,
                false,
                throwsTooMuch,
                "compensate(...)",
                NamedPlace.at("compensate(...)"));
    }

    @Test
    void readsWhatCanBeCalled() {
        String compensate = "public void compensate(Charged charged, CreateRecord.Created created, String reason) {}";
        assertThat(refused(PROGRAM.replace(compensate, "private void compensate() {}")))
                .contains("Charge.compensate() is out of reach");
        assertThat(refused(PROGRAM.replace(compensate, "void compensate() throws Throwable {}")))
                .contains("Charge.compensate() throws Throwable");
        assertThat(refused(PROGRAM.replace(compensate, "Charged compensate() { return null; }")))
                .contains("Charge.compensate() returns Charge.Charged");
        String stage =
                "java.util.concurrent.CompletionStage<?> compensate() throws java.io.IOException { return null; }";
        JavacCompilation.of(PROGRAM.replace(compensate, stage)).compile().clean();
    }

    private static String refused(String program) {
        return JavacCompilation.of(program)
                .compile()
                .nothingElse()
                .only("PSL308")
                .message();
    }

    @Test
    void refusesTwoParametersOfOneType() {
        StepBuilder step = charge("NewUser input", "NewUser again");

        assertThat(Said.by(rule, step.build(), charging(step))).containsExactly("""
                Charge compensate parameter again
                [PSL308] CreateUser v2: compensate of Charge takes NewUser twice
                    parameters are supplied by type, so both would get the same value; leave one out""");
    }

    @Test
    void acceptsItsOutcomeTheInputWhatIsCertainAndTheContext() {
        VersionGraph graph = charging(charge(
                "Charge.Outcome outcome", "NewUser input", "ValidateInput.Outcome valid", "StepContext context"));

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsItsOnlyOutcome() {
        StepBuilder charge = step("Charge").ends("Charged").compensates("Charge.Charged charged");
        VersionGraph graph = createUser()
                .with(charge)
                .start("Charge")
                .transitions(on("Charge.Charged").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheParameter() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL308");

        assertThat(said.at()).isEqualTo("String reason");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL308");

        assertThat(said.at()).isEqualTo("reason");
    }
}
