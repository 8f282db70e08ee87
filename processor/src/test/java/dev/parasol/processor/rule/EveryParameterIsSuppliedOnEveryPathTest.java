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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EveryParameterIsSuppliedOnEveryPathTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = {ValidateInput.Invalid.class, CreateRecord.Created.class}, to = Report.class),
                @Transition(on = Report.Reported.class, to = End.class)
            }""", """
            @Step
            final class Report {
              record Reported() {}

              public Reported execute(CreateRecord.Created created) {
                return new Reported();
              }
            }""");

    private final Rule rule = new EveryParameterIsSuppliedOnEveryPath();

    private static StepBuilder report(String... parameters) {
        return step("Report").takes(parameters).ends("Reported");
    }

    private static VersionBuilder eitherOr(String parameter) {
        return createUser()
                .with(report(parameter))
                .transitions(
                        on("ValidateInput.Valid").to("CreateRecord"),
                        on("ValidateInput.Invalid", "CreateRecord.Created").to("Report"),
                        on("Report.Reported").to("End"));
    }

    /** CreateRecord starts two branches that meet in Report. */
    private static VersionBuilder join(String parameter) {
        return createUser()
                .with(report(parameter))
                .start("CreateRecord")
                .transitions(
                        on("CreateRecord.Created").to("SendWelcome", "EnrichProfile"),
                        on("SendWelcome.Sent").to("Report"),
                        on("EnrichProfile.Enriched", "EnrichProfile.Skipped").to("Report"),
                        on("Report.Reported").to("End"));
    }

    @Test
    void printsTheShortestPathAndSuggestsOptional() {
        assertThat(Said.by(rule, eitherOr("CreateRecord.Created created").graph()))
                .containsExactly("""
                        Report parameter created
                        [PSL402] CreateUser v2: Report takes CreateRecord.Created, which is not there on every path to it
                            missing on ValidateInput (Invalid) -> Report
                            fix: Optional<CreateRecord.Created> created""");
    }

    @Test
    void saysWhatANodeBesideThePathEndsInWhereThatMatters() {
        assertThat(Said.by(rule, join("EnrichProfile.Enriched enriched").graph()))
                .containsExactly("""
                        Report parameter enriched
                        [PSL402] CreateUser v2: Report takes EnrichProfile.Enriched, which is not there on every path to it
                            missing on CreateRecord (Created) -> SendWelcome (Sent) -> Report
                            where EnrichProfile ends in Skipped
                            fix: Optional<EnrichProfile.Enriched> enriched""");
    }

    @Test
    void leavesTheMiddleOfALongPathOut() {
        VersionBuilder version = createUser().with(report("ValidateInput.Valid valid"));
        version.transitions(
                on("ValidateInput.Valid").to("Report"),
                on("ValidateInput.Invalid").to("Line1"));
        IntStream.rangeClosed(1, 12)
                .forEach(number -> version.with(step("Line" + number).ends("Done"))
                        .transitions(on("Line" + number + ".Done").to(number < 12 ? "Line" + (number + 1) : "Report")));
        VersionGraph graph =
                version.transitions(on("Report.Reported").to("End")).graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Report parameter valid
                [PSL402] CreateUser v2: Report takes ValidateInput.Valid, which is not there on every path to it
                    missing on ValidateInput (Invalid) -> Line1 (Done) -> Line2 (Done) -> Line3 (Done) -> Line4 (Done) -> \
                (4 more) -> Line9 (Done) -> Line10 (Done) -> Line11 (Done) -> Line12 (Done) -> Report
                    fix: Optional<ValidateInput.Valid> valid""");
    }

    @Test
    void acceptsWhatEveryBranchOfAJoinSupplies() {
        assertThat(Said.codes(join("SendWelcome.Sent sent").graph())).isEmpty();
        assertThat(Said.codes(join("EnrichProfile.Outcome outcome").graph())).isEmpty();
    }

    @Test
    void acceptsOptionalAndTheSealedTypeAndTheInput() {
        assertThat(Said.codes(eitherOr("Optional<CreateRecord.Created> created").graph()))
                .isEmpty();
        assertThat(Said.codes(eitherOr("ValidateInput.Outcome outcome").graph()))
                .isEmpty();
        assertThat(Said.codes(eitherOr("NewUser user").graph())).isEmpty();
    }

    @Test
    void leavesToTheRuleAboutReachingWhatOnlyAnUnreachedNodeSupplies() {
        VersionGraph graph = eitherOr("SendWelcome.Sent sent")
                .transitions(on("SendWelcome.Sent").to("Report"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL202");
    }

    @Test
    void pointsAtTheParameter() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL402");

        assertThat(said.at()).isEqualTo("CreateRecord.Created created");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL402");

        assertThat(said.at()).isEqualTo("created");
    }
}
