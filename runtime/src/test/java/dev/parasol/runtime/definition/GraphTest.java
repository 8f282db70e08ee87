package dev.parasol.runtime.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.OnContinue;
import dev.parasol.OnFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final Graph DIAMOND = Sketch.startingAt("A")
            .on("A.ok", "B", "C")
            .on("B.ok", "D")
            .on("C.ok", "D")
            .on("D.ok", "end")
            .graph();

    private static StepNode step(String name, String... outcomes) {
        return new StepNode(name, List.of(), List.of(outcomes), RetryPolicy.NONE, Optional.empty(), Optional.empty());
    }

    private static Transition transition(String from, String on, String... to) {
        return new Transition(from, on, List.of(to), Optional.empty());
    }

    @Test
    void hasOneEdgeForEachTarget() {
        assertThat(DIAMOND.edges())
                .extracting(edge -> edge.from() + ">" + edge.to())
                .containsExactly("A>B", "A>C", "B>D", "C>D", "D>" + Edge.END);
    }

    @Test
    void namesTheDirectPredecessorsInTheGraphsOrder() {
        assertThat(DIAMOND.predecessors("D")).containsExactly("B", "C");
        assertThat(DIAMOND.predecessors("A")).isEmpty();
    }

    @Test
    void findsPredecessorsByClass() {
        String number = Integer.class.getName();
        Graph graph = new Graph(
                "A",
                List.of(step("A", "ok"), step(number, "done")),
                List.of(transition("A", "ok", number), transition(number, "done", Edge.END)));
        Definition definition =
                new Definition("W", 1, About.NOTHING, Optional.empty(), OnFailure.STOP, OnContinue.RESOLVE, graph);

        assertThat(definition.predecessors(Integer.class)).containsExactly("A");
    }

    @Test
    void namesItsNodesWhenAskedForAnother() {
        assertThatThrownBy(() -> DIAMOND.predecessors("E"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no node E; the nodes are A, B, C, D");
    }

    @Test
    void refusesACycle() {
        Sketch cycle = Sketch.startingAt("A")
                .on("A.ok", "B")
                .on("B.ok", "C")
                .on("C.ok", "end")
                .on("C.no", "B");

        assertRefused(cycle, "these nodes are on a cycle or out of the start's reach: B, C");
    }

    @Test
    void refusesAWayBackToTheStart() {
        assertRefused(Sketch.startingAt("A").on("A.ok", "A"), "a transition leads back to the start A");
    }

    @Test
    void refusesANodeThatIsNotReached() {
        assertRefused(
                Sketch.startingAt("A").on("A.ok", "end").on("B.ok", "end"),
                "these nodes are on a cycle or out of the start's reach: B");
    }

    @Test
    void refusesATransitionToWhatIsNoNode() {
        assertThatThrownBy(() -> new Graph("A", List.of(step("A", "ok")), List.of(transition("A", "ok", "B"))))
                .hasMessage("a transition from A leads to B, which is no node");
    }

    @Test
    void refusesATransitionFromWhatIsNoNode() {
        assertThatThrownBy(() -> new Graph("A", List.of(step("A")), List.of(transition("B", "ok", "A"))))
                .hasMessage("a transition comes from B, which is no node");
    }

    @Test
    void refusesATransitionOnWhatIsNoOutcome() {
        assertThatThrownBy(() -> new Graph("A", List.of(step("A")), List.of(transition("A", "ok", Edge.END))))
                .hasMessage("a transition comes from A on ok, which is no outcome of it");
    }

    @Test
    void refusesAnOutcomeThatLeadsNowhere() {
        assertThatThrownBy(
                        () -> new Graph("A", List.of(step("A", "ok", "no")), List.of(transition("A", "ok", Edge.END))))
                .hasMessage("outcome no of A leads nowhere");
    }

    @Test
    void refusesANodeWithoutOutcomes() {
        assertThatThrownBy(() -> new Graph("A", List.of(step("A")), List.of())).hasMessage("A ends in no outcome");
    }

    @Test
    void refusesTwoNodesOfOneName() {
        assertThatThrownBy(() -> new Graph("A", List.of(step("A"), step("A")), List.of()))
                .hasMessage("node A is there twice");
    }

    @Test
    void refusesAnEdgeThatIsThereTwice() {
        assertRefused(Sketch.startingAt("A").on("A.ok", "B", "B").on("B.ok", "end"), "A on A.ok leads to B twice");
    }

    @Test
    void refusesAParameterFromNowhere() {
        ParameterSource nowhere =
                new ParameterSource.Outcome(false, List.of(new ParameterSource.Producer("B", "B.ok")));

        assertRefused(
                Sketch.startingAt("A").on("A.ok", "end").takes("A", nowhere),
                "a parameter of A comes from B on B.ok, which does not exist");
    }

    @Test
    void refusesATimeoutThatEndsInNoOutcomeOfTheAwait() {
        assertRefused(
                Sketch.startingAt("A").on("A.ok", "end").await("A", Duration.ofDays(1), "A.late"),
                "await A needs a timeout and one of its outcomes as onTimeout, or neither");
    }

    private static void assertRefused(Sketch sketch, String message) {
        assertThatThrownBy(sketch::graph)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
