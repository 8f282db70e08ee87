package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.VersionBuilder;
import org.junit.jupiter.api.Test;

class EveryParameterHasASourceTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = SendWelcome.class),
                @Transition(on = SendWelcome.Sent.class, to = End.class)
            }""", """
            @Step
            final class SendWelcome {
              record Sent() {}

              public Sent execute(ValidateInput.Outcome outcome, String name) {
                return new Sent();
              }
            }""");

    private final Rule rule = new EveryParameterHasASource();

    private static VersionBuilder then(StepBuilder step) {
        return createUser()
                .with(step)
                .transitions(
                        on("ValidateInput.Outcome").to("Greet"),
                        on("Greet.Greeted").to("End"));
    }

    private static StepBuilder greet(String... parameters) {
        return step("Greet").takes(parameters).ends("Greeted");
    }

    @Test
    void saysWhatThereIs() {
        VersionGraph graph = then(greet("Address address")).graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greet parameter address
                [PSL401] CreateUser v2: Greet takes Address, which nothing supplies
                    the input is NewUser
                    the outcomes are ValidateInput.Invalid, ValidateInput.Valid and Greet.Greeted""");
    }

    @Test
    void asksWhetherACloseNameWasMeant() {
        VersionGraph graph = then(greet("Optional<Other.Valid> valid")).graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greet parameter valid
                [PSL401] CreateUser v2: Greet takes Optional<Other.Valid>, which nothing supplies
                    the input is NewUser
                    the outcomes are ValidateInput.Invalid, ValidateInput.Valid and Greet.Greeted
                    did you mean ValidateInput.Valid?
                    fix: Optional<ValidateInput.Valid> valid""");
    }

    @Test
    void doesNotSuggestAnInputThatIsNone() {
        VersionGraph graph = plain("Greeting")
                .with(greet("NoInput input"))
                .start("Greet")
                .transitions(on("Greet.Greeted").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greet parameter input
                [PSL401] Greeting: Greet takes NoInput, which nothing supplies
                    there is no input
                    the outcomes are Greet.Greeted""");
    }

    @Test
    void saysThatThereIsNoInputAndPointsAtTheUseOfACompiledStep() {
        VersionGraph graph = plain("Greeting")
                .with(greet("NewUser user").fromClassFile())
                .start("Greet")
                .transitions(on("Greet.Greeted").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V1 start
                [PSL401] Greeting: Greet takes NewUser, which nothing supplies
                    there is no input
                    the outcomes are Greet.Greeted""");
    }

    @Test
    void saysThatNoTransitionCatchesAFailure() {
        VersionGraph graph = then(greet("StepFailed failure")).graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greet parameter failure
                [PSL401] CreateUser v2: Greet takes StepFailed, which nothing supplies
                    no transition is on StepFailed, so a step that fails ends the instance
                    to go on at Greet: @Transition(on = StepFailed.class, from = <a step>, to = Greet.class)""");
    }

    @Test
    void saysThatTheContextIsAlwaysThere() {
        VersionGraph graph = then(greet("Optional<StepContext> context")).graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Greet parameter context
                [PSL401] CreateUser v2: Greet takes Optional<StepContext>, which nothing supplies
                    the context is always there, so it is taken by itself
                    fix: StepContext context""");
    }

    @Test
    void isSilentWhereATransitionIsNotUnderstood() {
        VersionGraph graph = then(greet("Address address"))
                .transitions(on("NewUser").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsTheInputAnOutcomeASealedTypeAndTheContext() {
        VersionGraph graph = then(greet("NewUser user", "ValidateInput.Outcome outcome", "StepContext context"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsAFailureThatATransitionCatches() {
        VersionGraph graph = createUser()
                .with(greet("StepFailed failure"))
                .transitions(
                        on("ValidateInput.Outcome").to("End"),
                        on("StepFailed").from("ValidateInput").to("Greet"),
                        on("Greet.Greeted").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheParameter() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL401");

        assertThat(said.at()).isEqualTo("String name");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL401");

        assertThat(said.at()).isEqualTo("name");
    }
}
