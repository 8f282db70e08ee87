package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.payload;
import static dev.parasol.processor.model.Models.sealedPayload;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.VersionBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextInputFitsTheWorkflowTest {

    private static final String PROGRAM = Samples.program("""
            start = Fetch.class, transitions = @Transition(on = Fetch.Fetched.class, to = ContinueAsNew.class)""", """
            record Page(int number) {}""", """
            @Step
            final class Fetch {
              record Fetched(int page) implements NextInput<Page> {
                @Override
                public Page nextInput() {
                  return new Page(page + 1);
                }
              }

              public Fetched execute() {
                return new Fetched(1);
              }
            }""");

    private final Rule rule = new NextInputFitsTheWorkflow();

    private static StepBuilder fetch(String nextInput) {
        return step("Fetch").endsIn(new OutcomeModel(payload("Fetch.Fetched"), false, 0, Optional.of(nextInput)));
    }

    private static VersionGraph continued(VersionBuilder version, String target) {
        return version.start("Fetch")
                .transitions(on("Fetch.Fetched").to(target))
                .graph();
    }

    @Test
    void saysWhatTheInputIs() {
        VersionGraph graph = continued(createUser().with(fetch("com.acme.Page")), "ContinueAsNew");

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 on[0]
                [PSL406] CreateUser v2: Fetch.Fetched is NextInput<Page>, which is not the workflow's input
                    the input is NewUser
                    fix: implements NextInput<NewUser>""");
    }

    @Test
    void saysThatThereIsNoInput() {
        VersionGraph graph =
                continued(version("Poll", 1).with(fetch("java.util.List<com.acme.Feed.Page>")), "ContinueAsNew");

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 on[0]
                [PSL406] Poll v1: Fetch.Fetched is NextInput<List<Feed.Page>>, which is not the workflow's input
                    the workflow has no input; without NextInput the next run starts like this one""");
    }

    @Test
    void acceptsTheInput() {
        VersionGraph graph = continued(createUser().with(fetch("com.acme.NewUser")), "ContinueAsNew");

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsARecordOfASealedInput() {
        VersionBuilder version = createUser().input(sealedPayload("Command", "Add", "Remove"));
        VersionGraph graph = continued(version.with(fetch("com.acme.Remove")), "ContinueAsNew");

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void acceptsTheSameInputAgain() {
        VersionGraph graph = createUser()
                .transitions(on("ValidateInput.Outcome").to("ContinueAsNew"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void acceptsAnyNextInputThatIsNotUsed() {
        VersionGraph graph = continued(createUser().with(fetch("com.acme.Page")), "End");

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheOutcome() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL406");

        assertThat(said.at()).isEqualTo("Fetch.Fetched.class");
        assertThat(said.line()).isEqualTo(9);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL406");

        assertThat(said.at()).isEqualTo("on");
        assertThat(said.line()).isEqualTo(9);
    }
}
