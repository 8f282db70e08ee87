package dev.parasol.processor.graph;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.type;
import static dev.parasol.processor.model.Models.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.graph.ParameterSource.Context;
import dev.parasol.processor.graph.ParameterSource.Input;
import dev.parasol.processor.graph.ParameterSource.Outcomes;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.VersionBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionGraphTest {

    private static StepBuilder greet() {
        return step("Greet").ends("Sent");
    }

    private static StepBuilder remind() {
        return step("Remind").endsIn(outcome("Greet.Sent"));
    }

    private static StepBuilder check() {
        return step("Check").ends("Good", "Bad");
    }

    private static VersionBuilder mail() {
        return version("Mail", 1)
                .input("Letter")
                .with(greet(), remind(), check())
                .with(await("Answer").ends("Yes", "No"))
                .start("Check");
    }

    private static List<String> names(List<? extends NodeModel> nodes) {
        return nodes.stream().map(node -> node.type().display()).toList();
    }

    private static List<String> labels(List<NodeOutcome> ends) {
        return ends.stream().map(NodeOutcome::label).toList();
    }

    private static NodeModel node(VersionGraph graph, String name) {
        return graph.node(type(name)).orElseThrow();
    }

    @Test
    void nodesStandInTheOrderInWhichTheyAreFirstNamed() {
        VersionGraph graph = mail().transitions(
                        on("Answer.Yes").to("End"), on("Check.Good").to("Remind", "Greet"))
                .graph();

        assertThat(names(graph.nodes())).containsExactly("Check", "Answer", "Remind", "Greet");
    }

    @Test
    void aNamedNodeEndsInTheRecordRatherThanTheTypeAroundIt() {
        VersionGraph graph = mail().transitions(
                        on("Check.Good", "Check.Bad").to("Remind"),
                        on("Greet.Sent").to("End"))
                .graph();

        assertThat(names(graph.nodes())).containsExactly("Check", "Remind");
        assertThat(labels(
                        graph.transitions().stream().map(ResolvedTransition::on).toList()))
                .containsExactly("Check.Good", "Check.Bad", "Greet.Sent of Remind");
    }

    @Test
    void theTypeAroundARecordIsItsNodeWhereNoNamedNodeEndsInIt() {
        VersionGraph graph = mail().transitions(on("Greet.Sent").to("End")).graph();

        assertThat(names(graph.nodes())).containsExactly("Check", "Greet");
        assertThat(names(graph.reachable())).containsExactly("Check");
    }

    @Test
    void fromSaysWhichNodeIsMeantAndMentionsNoOther() {
        VersionGraph graph =
                mail().transitions(on("Greet.Sent").from("Remind").to("End")).graph();

        assertThat(names(graph.nodes())).containsExactly("Check", "Remind");
        assertThat(graph.firstMention(node(graph, "Remind"))).isEqualTo(NamedPlace.at("transition 1 from"));
    }

    @Test
    void aSealedInterfaceStandsForEachOfItsRecords() {
        VersionGraph graph = mail().transitions(
                        on("Check.Outcome").to("Answer"), on("Answer").to("End"))
                .graph();

        assertThat(labels(
                        graph.transitions().stream().map(ResolvedTransition::on).toList()))
                .containsExactly("Check.Bad", "Check.Good", "Answer.No", "Answer.Yes");
        assertThat(graph.unclear()).isEmpty();
    }

    @Test
    void failureIsAnOutcomeOnlyOfAStepWithATransitionOnIt() {
        VersionGraph graph = mail().transitions(
                        on("Check.Outcome").to("Greet"),
                        on("StepFailed").from("Check").to("Greet"),
                        on("Greet.Sent").to("End"))
                .graph();

        assertThat(labels(graph.ends(node(graph, "Check"))))
                .containsExactly("Check.Bad", "Check.Good", "StepFailed of Check");
        assertThat(labels(graph.ends(node(graph, "Greet")))).containsExactly("Greet.Sent");
    }

    @Test
    void awaitsCountAlsoWhereTheyAreNotReached() {
        VersionGraph graph = mail().transitions(on("Answer.Yes").to("End")).graph();

        assertThat(names(graph.awaits())).containsExactly("Answer");
    }

    @Test
    void edgesLeadToNodesAndNotToEnds() {
        VersionGraph graph = mail().transitions(
                        on("Check.Good").to("Greet", "Remind"),
                        on("Check.Bad").to("End"),
                        on("Greet.Sent").from("Greet").to("ContinueAsNew"))
                .graph();

        assertThat(graph.edges())
                .extracting(
                        edge -> edge.from().label() + " -> " + edge.to().type().display())
                .containsExactly("Check.Good -> Greet", "Check.Good -> Remind");
        assertThat(names(graph.ancestors(node(graph, "Greet")))).containsExactly("Check");
        assertThat(names(graph.topologicalOrder())).containsExactly("Check", "Greet", "Remind");
    }

    @Test
    void parametersComeFromTheInputTheContextAndEarlierOutcomes() {
        StepBuilder report = step("Report")
                .takes(
                        "Optional<Letter> letter",
                        "StepContext context",
                        "Optional<Check.Outcome> outcome",
                        "Greet.Sent sent")
                .ends("Reported");
        VersionGraph graph = mail().with(report)
                .transitions(
                        on("Check.Outcome").to("Greet"),
                        on("Greet.Sent").from("Greet").to("Report"),
                        on("Report.Reported").to("Remind"),
                        on("Greet.Sent").from("Remind").to("End"))
                .graph();
        NodeModel check = node(graph, "Check");
        NodeModel greet = node(graph, "Greet");

        assertThat(graph.parameterSources((StepModel) node(graph, "Report")))
                .containsExactly(
                        new Input(true),
                        new Context(),
                        new Outcomes(graph.ends(check), true),
                        new Outcomes(graph.ends(greet), false));
    }

    @Test
    void aFailureIsSuppliedByTheStepsThatATransitionCatches() {
        VersionGraph graph = mail().with(
                        step("Report").takes("StepFailed failure").ends("Reported"))
                .transitions(
                        on("Check.Outcome").to("Greet"),
                        on("StepFailed").from("Greet").to("Report"))
                .graph();

        Outcomes source = (Outcomes)
                graph.parameterSources((StepModel) node(graph, "Report")).get(0);
        assertThat(labels(source.from())).containsExactly("StepFailed of Greet");
    }

    @Test
    void unknownTypesDoNotKeepTheRestFromBeingUnderstood() {
        VersionGraph graph = mail().transitions(
                        on("Check.Good").to("Nothing", "Greet"),
                        on("Nothing.Done").from("Nowhere").to("End"))
                .graph();

        assertThat(names(graph.reachable())).containsExactly("Check", "Greet");
        assertThat(graph.isReadable()).isTrue();
        assertThat(graph.isUnderstood()).isFalse();
        assertThat(graph.dataFlow()).isEmpty();
    }

    @Test
    void aLineOfAThousandStepsIsDecided() {
        VersionBuilder line = version("Line", 1).start("Step0");
        IntStream.range(0, 1_000)
                .forEach(number -> line.with(step("Step" + number)
                                .takes(number == 0 ? new String[0] : new String[] {"Step0.Done done"})
                                .ends("Done"))
                        .transitions(on("Step" + number + ".Done").to(number < 999 ? "Step" + (number + 1) : "End")));
        VersionGraph graph = line.graph();
        NodeModel last = node(graph, "Step999");

        Supply supply = graph.dataFlow().orElseThrow().supply(last, "com.acme.Step0.Done");

        assertThat(graph.reachable()).hasSize(1_000);
        assertThat(supply.isCertain()).isTrue();
        assertThat(supply.isPossible()).isTrue();
        assertThat(supply.rivals()).isEmpty();
    }
}
