package dev.parasol.jdbc;

import static dev.parasol.jdbc.Nodes.NOW;
import static dev.parasol.jdbc.Nodes.runIds;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.resting;
import static dev.parasol.jdbc.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Ownership.Due;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.NewRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that a node has no code for goes to the others, and rests when none has any. */
class PassingContractTest extends StoreContract {

    private static final Instant LATER = NOW.plusSeconds(100);

    private Nodes nodes;

    @BeforeEach
    void startNodes() {
        nodes = new Nodes(store);
        nodes.live("a");
        nodes.live("b");
    }

    private static RunState stalled(Optional<Instant> wakeAt) {
        return RunState.atRest(Status.STALLED, START, wakeAt);
    }

    @Test
    void isDueAtOnceForTheOthersOnly() {
        nodes.create("r1", "a");
        nodes.pass("a", "r1", Optional.of(LATER));
        assertThat(nodes.stateOf("r1")).isEqualTo(stalled(Optional.of(NOW)));
        assertThat(nodes.due("a")).isEqualTo(new Due(List.of(), Optional.empty()));
        assertThat(runIds(nodes.due("b").runs())).containsExactly("r1");
    }

    @Test
    void hidesNothingElseFromTheNodeThatPassed() {
        done(store.create(resting("later", LATER)));
        done(store.create(resting("due", START)));
        nodes.create("r1", "a");
        nodes.pass("a", "r1", Optional.empty());
        Due due = nodes.due("a");
        assertThat(runIds(due.runs())).containsExactly("due");
        assertThat(due.next()).contains(LATER);
    }

    @Test
    void keepsTheOrderOfWhatIsDueAmongWhatWasPassedOn() {
        nodes.create("second", "a");
        nodes.pass("a", "second", Optional.empty());
        done(store.create(resting("first", NOW.minusNanos(1))));
        done(store.create(resting("third", NOW.plusNanos(1))));
        Due due = nodes.due("b", LATER, 2);
        assertThat(runIds(due.runs())).containsExactly("first", "second");
        assertThat(due.next()).contains(NOW.plusNanos(1));
    }

    @Test
    void restsWhenAllLivingNodesHavePassed() {
        nodes.create("r1", "a");
        nodes.pass("a", "r1", Optional.of(LATER));
        nodes.due("b");
        nodes.pass("b", "r1", Optional.of(LATER));
        assertThat(nodes.stateOf("r1")).isEqualTo(stalled(Optional.of(LATER)));
        assertThat(nodes.due("a")).isEqualTo(new Due(List.of(), Optional.of(LATER)));
        assertThat(runIds(nodes.due("a", LATER, 1).runs())).containsExactly("r1");
    }

    @Test
    void goesFromNodeToNode() {
        nodes.live("c");
        nodes.create("r1", "b");
        nodes.pass("b", "r1", Optional.empty());
        nodes.due("a");
        nodes.pass("a", "r1", Optional.empty());
        assertThat(nodes.due("a").runs()).isEmpty();
        assertThat(nodes.due("b").runs()).isEmpty();
        assertThat(runIds(nodes.due("c").runs())).containsExactly("r1");
        nodes.pass("c", "r1", Optional.empty());
        assertThat(nodes.stateOf("r1")).isEqualTo(stalled(Optional.empty()));
    }

    @Test
    void doesNotWaitForTheDead() {
        nodes.create("r1", "a");
        Instant later = nodes.die("b", "a");
        done(store.ownership().pass(append("a", "r1", 1, stalled(Optional.empty())), later));
        assertThat(nodes.stateOf("r1")).isEqualTo(stalled(Optional.empty()));
    }

    @Test
    void isForgottenOnceARunHasGoneOn() {
        nodes.create("r1", "a");
        nodes.pass("a", "r1", Optional.empty());
        nodes.due("b");
        done(store.append(append("b", "r1", 1, resting(START), entry(2, "X"))));
        assertThat(runIds(nodes.due("a").runs())).containsExactly("r1");
    }

    @Test
    void isNotForgottenWhenOnlyTheStateChanges() {
        nodes.create("r1", "a");
        nodes.pass("a", "r1", Optional.empty());
        nodes.due("b");
        done(store.append(append("b", "r1", 1, stalled(Optional.of(START)))));
        assertThat(nodes.due("a").runs()).isEmpty();
    }

    @Test
    void failsForARunThatIsElsewhere() {
        nodes.create("r1", "a");
        assertThatThrownBy(() -> nodes.pass("b", "r1", Optional.empty()))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 is in the hand of a");
        done(store.append(append("a", "r1", 1, RunState.inHand(Status.RUNNING, START, "a"), entry(2, "X"))));
        assertThatThrownBy(() -> nodes.pass("a", "r1", Optional.empty()))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 has 2 entries, not 1");
        assertThat(nodes.stateOf("r1")).isEqualTo(RunState.inHand(Status.RUNNING, START, "a"));
    }

    @Test
    void isTakenBackWhenCodeComes() {
        for (String runId : List.of("r1", "r2")) {
            nodes.create(runId, "a");
            nodes.pass("a", runId, Optional.empty());
        }
        nodes.due("b", NOW, 1);
        nodes.pass("b", "r1", Optional.empty());
        done(store.ownership().offer(Optional.empty(), NOW.plusNanos(5)));
        assertThat(nodes.stateOf("r1")).isEqualTo(stalled(Optional.of(NOW.plusNanos(5))));
        assertThat(runIds(nodes.due("a", LATER, 9).runs())).containsExactlyInAnyOrder("r1", "r2");
    }

    @Test
    void isTakenBackForOneWorkflow() {
        stall("ours", WORKFLOW);
        stall("theirs", "com.acme.Other");
        done(store.ownership().offer(Optional.of("com.acme.Other"), NOW));
        assertThat(runIds(nodes.due("a").runs())).containsExactly("theirs");
    }

    private void stall(String runId, String workflow) {
        done(store.create(new NewRun(
                Samples.workflow(run(runId, runId), workflow),
                stalled(Optional.empty()),
                List.of(entry(1, "STARTED")))));
    }

    @Test
    void isTakenBackForAnyNumber() {
        int many = 2_500;
        List<CompletableFuture<Void>> created = IntStream.range(0, many)
                .mapToObj(n -> store.create(new NewRun(
                                run("r" + n, "k" + n), stalled(Optional.empty()), List.of(entry(1, "STARTED"))))
                        .toCompletableFuture())
                .toList();
        created.forEach(Samples::done);
        done(store.ownership().offer(Optional.of(WORKFLOW), NOW));
        assertThat(nodes.due("a", NOW, 10_000).runs()).hasSize(many);
    }

    @Test
    void wakesNothingThatIsNotStalled() {
        nodes.create("in hand", "b");
        RunState waiting = RunState.atRest(Status.WAITING, START, Optional.empty());
        done(store.create(new NewRun(run("waits", "w"), waiting, List.of(entry(1, "STARTED")))));
        done(store.ownership().offer(Optional.empty(), NOW));
        assertThat(nodes.due("a").runs()).isEmpty();
        assertThat(nodes.stateOf("in hand").owner()).contains("b");
    }

    /** The code came while another node was still looking for some. */
    @Test
    void isTakenBackAlsoForARunThatIsInHandJustNow() {
        nodes.create("r1", "a");
        nodes.pass("a", "r1", Optional.empty());
        nodes.due("b");
        done(store.ownership().offer(Optional.empty(), NOW));
        nodes.pass("b", "r1", Optional.empty());
        assertThat(runIds(nodes.due("a").runs())).containsExactly("r1");
    }
}
