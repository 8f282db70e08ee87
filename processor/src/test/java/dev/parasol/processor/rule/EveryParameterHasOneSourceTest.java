package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.payload;
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

class EveryParameterHasOneSourceTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = CreateRecord.class),
                @Transition(on = CreateRecord.Created.class, to = Report.class),
                @Transition(on = Report.Reported.class, to = End.class)
            }""", """
            @Step
            final class Report {
              record Reported() {}

              public Reported execute(Record record) {
                return new Reported();
              }
            }""");

    private static final String TWICE = Samples.program("""
            start = CreateRecord.class, transitions = {
                @Transition(on = CreateRecord.Created.class, to = Report.class),
                @Transition(on = Report.Reported.class, to = End.class)
            }""", """
            @Step
            final class Report {
              record Reported() {}

              public Reported execute(CreateRecord.Created created, CreateRecord.Created again) {
                return new Reported();
              }
            }""");

    private final Rule rule = new EveryParameterHasOneSource();

    private static StepBuilder mail(String name) {
        return step(name).endsIn(outcome(name + ".Sent", "Notice"));
    }

    private static StepBuilder report(String... parameters) {
        return step("Report").takes(parameters).ends("Reported");
    }

    /** Two mails before a report, one after the other. */
    private static VersionBuilder inARow(StepBuilder first, StepBuilder second, String... parameters) {
        return createUser()
                .with(first, second, report(parameters))
                .transitions(
                        on("ValidateInput.Outcome").to("Greet"),
                        on("Greet.Sent").from("Greet").to("Remind"),
                        on(second.build().outcomes().get(0).type().display())
                                .from("Remind")
                                .to("Report"),
                        on("Report.Reported").to("End"));
    }

    @Test
    void namesTwoSourcesThatOneRunHas() {
        VersionGraph graph = createUser()
                .with(
                        mail("Greet"),
                        step("Remind").endsIn(outcome("Remind.Reminded", "Notice")),
                        report("Notice notice"))
                .transitions(
                        on("ValidateInput.Valid").to("Greet", "Remind"),
                        on("ValidateInput.Invalid").to("Remind"),
                        on("Greet.Sent").to("Report"),
                        on("Remind.Reminded").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Report parameter notice
                [PSL403] CreateUser v2: Report takes Notice, which both Greet.Sent and Remind.Reminded supply
                    both can be there in one run, and it could not be told which is meant
                    take them apart
                    fix: Optional<Greet.Sent> sent, Remind.Reminded reminded""");
        assertThat(Said.codes(graph)).containsExactly("PSL403");
    }

    @Test
    void asksForAnotherRecordWhereTwoNodesEndInTheSame() {
        StepBuilder remind = step("Remind").endsIn(outcome("Greet.Sent", "Notice"));
        VersionGraph graph = inARow(mail("Greet"), remind, "Greet.Sent sent").graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Report parameter sent
                [PSL403] CreateUser v2: Report takes Greet.Sent, which both Greet.Sent and Greet.Sent of Remind supply
                    both can be there in one run, and it could not be told which is meant
                    let one of them be a record of its own""");
    }

    @Test
    void seesThatTheInputFitsAsWell() {
        VersionGraph graph = createUser()
                .input(payload("NewUser", "Notice"))
                .with(mail("Greet"), report("Notice notice"))
                .transitions(
                        on("ValidateInput.Outcome").to("Greet"),
                        on("Greet.Sent").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                Report parameter notice
                [PSL403] CreateUser v2: Report takes Notice, which both the input NewUser and Greet.Sent supply
                    both can be there in one run, and it could not be told which is meant
                    take them apart
                    fix: NewUser newUser, Greet.Sent sent""");
    }

    @Test
    void refusesAnInputThatIsAlsoAnOutcome() {
        VersionGraph graph = createUser()
                .with(step("Greet").endsIn(outcome("NewUser")), report("NewUser user"))
                .transitions(
                        on("ValidateInput.Outcome").to("Greet"),
                        on("NewUser").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 2 on[0]
                [PSL403] CreateUser v2: NewUser is the input and also what Greet ends in
                    a parameter NewUser would not say which of the two it takes
                    let Greet end in a record of its own""");
        assertThat(Said.codes(graph)).containsExactly("PSL403");
    }

    @Test
    void leavesAnOptionalContextToTheRuleAboutThat() {
        StepBuilder step = report("StepContext context", "Optional<StepContext> again");

        assertThat(Said.by(rule, step.build(), createUser().graph())).isEmpty();
    }

    @Test
    void refusesTwoParametersOfOneType() {
        StepBuilder step = report("Greet.Sent sent", "NewUser user", "Optional<Greet.Sent> again");

        assertThat(Said.by(rule, step.build(), createUser().graph())).containsExactly("""
                Report parameter again
                [PSL403] CreateUser v2: Report takes Greet.Sent twice
                    parameters are supplied by type, so both would get the same value; leave one out""");
    }

    @Test
    void acceptsSourcesThatExcludeEachOther() {
        VersionGraph graph = createUser()
                .with(
                        mail("Greet"),
                        step("Remind").endsIn(outcome("Remind.Reminded", "Notice")),
                        report("Notice notice"))
                .transitions(
                        on("ValidateInput.Valid").to("Greet"),
                        on("ValidateInput.Invalid").to("Remind"),
                        on("Greet.Sent").to("Report"),
                        on("Remind.Reminded").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsSourcesThatAreTogetherOnlyWhereTheStepDoesNotRun() {
        VersionGraph graph = createUser()
                .with(
                        step("Greet").endsIn(outcome("Greet.Sent", "Notice"), outcome("Greet.Refused")),
                        step("Remind").endsIn(outcome("Remind.Reminded", "Notice"), outcome("Remind.Refused")),
                        report("Optional<Notice> notice"))
                .transitions(
                        on("ValidateInput.Outcome").to("Greet", "Remind"),
                        on("Greet.Sent", "Remind.Reminded").to("End"),
                        on("Greet.Refused", "Remind.Refused").to("Report"),
                        on("Report.Reported").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsASecondSourceThatComesLater() {
        VersionGraph graph = createUser()
                .with(
                        mail("Greet"),
                        step("Remind").endsIn(outcome("Remind.Reminded", "Notice")),
                        report("Notice notice"))
                .transitions(
                        on("ValidateInput.Outcome").to("Greet"),
                        on("Greet.Sent").to("Report"),
                        on("Report.Reported").to("Remind"),
                        on("Remind.Reminded").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheParameter() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL403");

        assertThat(said.at()).isEqualTo("Record record");
    }

    @Test
    void pointsAtTheSecondParameterOfOneType() {
        Diagnosed said = JavacCompilation.of(TWICE).compile().nothingElse().only("PSL403");

        assertThat(said.at()).isEqualTo("CreateRecord.Created again");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL403");

        assertThat(said.at()).isEqualTo("record");
    }
}
