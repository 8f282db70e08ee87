package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
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

class EverySourceComesBeforeTest {

    private static final String PROGRAM = Samples.program("""
            start = Report.class, transitions = {
                @Transition(on = Report.Reported.class, to = CreateRecord.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""", """
            @Step
            final class Report {
              record Reported() {}

              public Reported execute(CreateRecord.Created created) {
                return new Reported();
              }
            }""");

    private final Rule rule = new EverySourceComesBefore();

    private static StepBuilder report(String... parameters) {
        return step("Report").takes(parameters).ends("Reported");
    }

    private static VersionBuilder beside(String parameter) {
        return createUser()
                .with(report(parameter))
                .transitions(
                        on("ValidateInput.Outcome").to("CreateRecord", "Report"),
                        on("CreateRecord.Created").to("End"),
                        on("Report.Reported").to("SendWelcome"),
                        on("SendWelcome.Sent").to("End"));
    }

    @Test
    void joinsWhatRunsBeside() {
        assertThat(Said.by(rule, beside("CreateRecord.Created created").graph()))
                .containsExactly("""
                        Report parameter created
                        [PSL405] CreateUser v2: Report takes CreateRecord.Created, which no run has by then
                            CreateRecord runs beside Report, and neither waits for the other
                            fix: @Transition(on = CreateRecord.Created.class, to = Report.class)""");
    }

    @Test
    void saysWhatComesAfter() {
        assertThat(Said.by(rule, beside("Optional<SendWelcome.Sent> sent").graph()))
                .containsExactly("""
                        Report parameter sent
                        [PSL405] CreateUser v2: Report takes Optional<SendWelcome.Sent>, which no run has by then
                            SendWelcome comes after Report""");
    }

    @Test
    void saysThatAStepDoesNotTakeWhatItEndsIn() {
        assertThat(Said.by(rule, beside("Report.Reported reported").graph())).containsExactly("""
                        Report parameter reported
                        [PSL405] CreateUser v2: Report takes Report.Reported, which no run has by then
                            Report.Reported is what Report itself ends in""");
    }

    @Test
    void saysWhichBranchExcludesTheStep() {
        VersionGraph graph = createUser()
                .with(report("ValidateInput.Invalid invalid"))
                .transitions(
                        on("ValidateInput.Valid").to("Report"),
                        on("ValidateInput.Invalid").to("End"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Report parameter invalid
                [PSL405] CreateUser v2: Report takes ValidateInput.Invalid, which no run has by then
                    where ValidateInput ends in Invalid, Report does not run""");
        assertThat(Said.codes(graph)).containsExactly("PSL405");
    }

    @Test
    void leavesASourceThatLeadsNowhereToThatRule() {
        VersionGraph graph = createUser()
                .with(report("CreateRecord.Created created"))
                .transitions(
                        on("ValidateInput.Outcome").to("CreateRecord", "Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL203");
    }

    @Test
    void leavesASourceThatAMissingTransitionWouldBringToThatRule() {
        VersionGraph graph = createUser()
                .with(report("CreateRecord.Created created"))
                .transitions(
                        on("ValidateInput.Outcome").to("CreateRecord", "Report"),
                        on("CreateRecord.Created").to("SendWelcome"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL203");
    }

    @Test
    void acceptsAnOptionalThatSomeRunHas() {
        VersionGraph graph = createUser()
                .with(report("Optional<ValidateInput.Invalid> invalid"))
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("CreateRecord.Created").to("Report"),
                        on("ValidateInput.Invalid").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheParameter() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL405");

        assertThat(said.at()).isEqualTo("CreateRecord.Created created");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL405");

        assertThat(said.at()).isEqualTo("created");
    }
}
