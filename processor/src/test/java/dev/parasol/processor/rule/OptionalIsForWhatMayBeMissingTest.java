package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.StepBuilder;
import org.junit.jupiter.api.Test;

class OptionalIsForWhatMayBeMissingTest {

    private static final String PROGRAM = Samples.program("""
            start = CreateRecord.class, transitions = {
                @Transition(on = CreateRecord.Created.class, to = Report.class),
                @Transition(on = Report.Reported.class, to = End.class)
            }""", """
            @Step
            final class Report {
              record Reported() {}

              public Reported execute(java.util.Optional<CreateRecord.Created> created) {
                return new Reported();
              }
            }""");

    private final Rule rule = new OptionalIsForWhatMayBeMissing();

    private static StepBuilder report() {
        return step("Report").takes("Optional<CreateRecord.Created> created").ends("Reported");
    }

    private static VersionGraph always() {
        return version("CreateUser", 1)
                .with(Samples.create(), report())
                .start("CreateRecord")
                .transitions(
                        on("CreateRecord.Created").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();
    }

    private static VersionGraph sometimes() {
        return createUser()
                .with(report())
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid", "CreateRecord.Created").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();
    }

    @Test
    void suggestsToTakeTheValueItself() {
        NodeModel step = report().build();

        assertThat(Said.by(rule, step, always())).containsExactly("""
                Report parameter created
                [PSL404] CreateUser v1: Report takes Optional<CreateRecord.Created>, which every path to it supplies
                    fix: CreateRecord.Created created""");
    }

    @Test
    void seesThatTheInputIsAlwaysThere() {
        StepBuilder greet = step("Greet").takes("Optional<NewUser> user").ends("Greeted");
        VersionGraph graph = version("Greeting", 1)
                .input("NewUser")
                .with(greet)
                .start("Greet")
                .transitions(on("Greet.Greeted").to("End"))
                .graph();

        assertThat(Said.by(rule, greet.build(), graph)).hasSize(1);
    }

    @Test
    void isSilentWhereATransitionIsMissing() {
        VersionGraph graph = createUser()
                .with(report())
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL203");
    }

    @Test
    void acceptsWhatAnotherVersionNeeds() {
        assertThat(Said.by(rule, report().build(), always(), sometimes())).isEmpty();
    }

    @Test
    void leavesCompiledStepsAlone() {
        assertThat(Said.by(rule, report().fromClassFile().build(), always())).isEmpty();
    }

    @Test
    void acceptsWhatSomePathDoesNotSupply() {
        assertThat(Said.codes(sometimes())).isEmpty();
    }

    @Test
    void pointsAtTheParameter() {
        CompileResult result = JavacCompilation.of(PROGRAM).compile().nothingElse();
        Diagnosed said = result.only("PSL404");

        assertThat(result.success()).isTrue();
        assertThat(said.isWarning()).isTrue();
        assertThat(said.at()).isEqualTo("java.util.Optional<CreateRecord.Created> created");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL404");

        assertThat(said.isWarning()).isTrue();
        assertThat(said.at()).isEqualTo("created");
    }
}
