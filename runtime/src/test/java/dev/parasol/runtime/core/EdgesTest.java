package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.START;
import static dev.parasol.runtime.core.Run.payload;
import static dev.parasol.runtime.instance.Status.COMPLETED;
import static dev.parasol.runtime.instance.Status.RUNNING;
import static dev.parasol.runtime.instance.Status.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.definition.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {

    @Test
    void startsTheFirstStepAtOnce() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "end"));

        assertThat(run.commands()).containsExactly(new RunStep("A", 1, START));
        assertThat(run.state().status()).isEqualTo(RUNNING);
        assertThat(run.state().active()).containsExactly("A");
    }

    @Test
    void completesWithTheOutcomeThatLedToTheEnd() {
        Run run = Run.of(Sketch.startingAt("A").on("A.ok", "B").on("B.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.ok");

        assertThat(run.commands()).containsExactly(new Ended(COMPLETED));
        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.state().results()).containsExactly(payload("B.ok"));
        assertThat(run.state().active()).isEmpty();
    }

    @Test
    void runsTheEitherOrMergeOnceWhicheverBranchWasTaken() {
        for (String branch : List.of("B", "C")) {
            Run run = Run.of(Sketch.startingAt("A")
                    .on("A.B", "B")
                    .on("A.C", "C")
                    .on("B.ok", "D")
                    .on("C.ok", "D")
                    .on("D.ok", "end"));

            run.returns("A", "A." + branch);
            assertThat(run.started()).containsExactly(branch);
            run.returns(branch, branch + ".ok");
            assertThat(run.started()).containsExactly("D");
            run.returns("D", "D.ok");
            assertThat(run.state().status()).isEqualTo(COMPLETED);
            assertThat(run.state().phase(branch.equals("B") ? "C" : "B")).isEqualTo(Phase.SKIPPED);
        }
    }

    @Test
    void runsAMergeWithoutStepsBetween() {
        Run run = Run.of(Sketch.startingAt("A").on("A.yes", "B").on("A.no", "B").on("B.ok", "end"));

        assertThat(run.returns("A", "A.no").started()).containsExactly("B");
    }

    @Test
    void waitsWithAJoinForBothBranches() {
        Run run = Run.of(Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.ok", "D")
                .on("C.ok", "D")
                .on("D.ok", "end"));

        assertThat(run.returns("A", "A.ok").started()).containsExactly("B", "C");
        assertThat(run.returns("C", "C.ok").started()).isEmpty();
        assertThat(run.returns("B", "B.ok").started()).containsExactly("D");
    }

    @Test
    void runsTheJoinAfterAFanOutWithADeadBranch() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "B", "C")
                .on("B.go", "D")
                .on("B.stop", "end")
                .on("C.ok", "D")
                .on("D.ok", "end");

        Run deadFirst = Run.of(sketch).returns("A", "A.ok").returns("B", "B.stop");
        assertThat(deadFirst.started()).isEmpty();
        assertThat(deadFirst.returns("C", "C.ok").started()).containsExactly("D");

        Run deadLast = Run.of(sketch).returns("A", "A.ok").returns("C", "C.ok");
        assertThat(deadLast.started()).isEmpty();
        assertThat(deadLast.returns("B", "B.stop").started()).containsExactly("D");

        deadLast.returns("D", "D.ok");
        assertThat(deadLast.state().results()).containsExactly(payload("B.stop"), payload("D.ok"));
    }

    @Test
    void skipsAJoinWhoseBranchesAreAllDead() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.go", "D")
                        .on("B.stop", "end")
                        .on("C.go", "D")
                        .on("C.stop", "end")
                        .on("D.ok", "E")
                        .on("E.ok", "end"))
                .returns("A", "A.ok")
                .returns("B", "B.stop")
                .returns("C", "C.stop");

        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.state().phase("D")).isEqualTo(Phase.SKIPPED);
        assertThat(run.state().phase("E")).isEqualTo(Phase.SKIPPED);
    }

    @Test
    void completesTwoParallelAwaitsResumedInEitherOrder() {
        Sketch sketch = Sketch.startingAt("A")
                .on("A.ok", "V", "W")
                .on("V.yes", "D")
                .on("W.yes", "D")
                .on("D.ok", "end")
                .await("V")
                .await("W");

        for (List<String> order : List.of(List.of("V", "W"), List.of("W", "V"))) {
            Run run = Run.of(sketch).returns("A", "A.ok");
            assertThat(run.state().status()).isEqualTo(WAITING);
            assertThat(run.state().awaiting()).containsExactly("V.yes", "W.yes");

            run.receives(order.get(0) + ".yes");
            assertThat(run.started()).isEmpty();
            assertThat(run.state().active()).containsExactly(order.get(1));
            run.receives(order.get(1) + ".yes");
            assertThat(run.started()).containsExactly("D");
            run.returns("D", "D.ok");
            assertThat(run.state().status()).isEqualTo(COMPLETED);
        }
    }

    @Test
    void isCompleteOnlyWhenNoBranchIsLeft() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", "end")
                        .on("C.ok", "end"))
                .returns("A", "A.ok")
                .returns("C", "C.ok");

        assertThat(run.state().status()).isEqualTo(RUNNING);
        run.returns("B", "B.ok");
        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.state().results()).containsExactly(payload("C.ok"), payload("B.ok"));
    }

    @Test
    void recordsOutcomesInTheOrderInWhichTheyCame() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "B", "C")
                        .on("B.ok", "end")
                        .on("C.ok", "end"))
                .returns("A", "A.ok")
                .returns("C", "C.ok")
                .returns("B", "B.ok");

        assertThat(run.state().outcomes()).extracting(State.Recorded::node).containsExactly("A", "C", "B");
        assertThat(run.state().outcome("C")).contains(payload("C.ok"));
    }
}
