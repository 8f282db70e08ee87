package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class EveryEventHasOneAwaitTest {

    private static final String PROGRAM = Samples.program("""
            start = Confirmation.class, transitions = {
                @Transition(on = Confirmation.Confirmed.class, from = Confirmation.class, to = Review.class),
                @Transition(on = Confirmation.Confirmed.class, from = Review.class, to = End.class)
            }""", """
            @Await
            sealed interface Confirmation {
              record Confirmed() implements Confirmation, Review {}
            }""", """
            @Await
            sealed interface Review permits Confirmation.Confirmed {}""");

    private final Rule rule = new EveryEventHasOneAwait();

    @Test
    void namesTheEventAndBothAwaits() {
        VersionGraph graph = createUser()
                .with(await("Review")
                        .endsIn(outcome("Review.Rejected", "Review"), outcome("Approval.Approved", "Review")))
                .start("Approval")
                .transitions(
                        on("Approval.Approved").from("Approval").to("Review"),
                        on("Approval.Declined").to("End"),
                        on("Approval.Approved").from("Review").to("End"),
                        on("Review.Rejected").to("End"))
                .graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                transition 1 to[0]
                [PSL309] CreateUser v2: Approval and Review both await Approval.Approved
                    when it arrives, it could not be told which of them it ends
                    give Review records of its own""");
        assertThat(Said.codes(graph)).containsExactly("PSL309");
    }

    @Test
    void isAllThatIsSaidWhereFromIsMissingToo() {
        VersionGraph graph = createUser()
                .with(await("Review").endsIn(outcome("Approval.Approved", "Review")))
                .start("Approval")
                .transitions(
                        on("Approval.Approved").to("Review"),
                        on("Approval.Declined").to("End"))
                .graph();

        assertThat(Said.codes(graph)).containsExactly("PSL309");
    }

    @Test
    void acceptsDifferentEvents() {
        VersionGraph graph = createUser()
                .with(await("Review").ends("Passed"))
                .start("Approval")
                .transitions(on("Approval").to("Review"), on("Review.Passed").to("End"))
                .graph();

        assertThat(Said.codes(graph)).isEmpty();
    }

    @Test
    void pointsAtTheSecondAwait() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL309");

        assertThat(said.at()).isEqualTo("Review.class");
        assertThat(said.line()).isEqualTo(10);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL309");

        assertThat(said.at()).isEqualTo("to");
        assertThat(said.line()).isEqualTo(10);
    }
}
