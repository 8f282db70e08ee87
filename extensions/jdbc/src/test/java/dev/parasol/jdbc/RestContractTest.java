package dev.parasol.jdbc;

import static dev.parasol.jdbc.Nodes.NOW;
import static dev.parasol.jdbc.Nodes.runIds;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.outcome;
import static dev.parasol.jdbc.Samples.resting;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Ownership.Due;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs at rest are taken in hand when their moment comes, or when a caller wants something of them. */
class RestContractTest extends StoreContract {

    private Nodes nodes;

    @BeforeEach
    void startNodes() {
        nodes = new Nodes(store);
        nodes.live("a");
        nodes.live("b");
    }

    @Test
    void givesOutWhatIsDueEarliestFirst() {
        done(store.create(resting("third", NOW)));
        done(store.create(resting("first", NOW.minusSeconds(2))));
        done(store.create(resting("later", NOW.plusNanos(1))));
        done(store.create(resting("second", NOW.minusNanos(1))));
        Due due = nodes.due("a");
        assertThat(runIds(due.runs())).containsExactly("first", "second", "third");
        assertThat(due.next()).contains(NOW.plusNanos(1));
    }

    @Test
    void givesOutNoMoreThanTheLimit() {
        for (int n = 1; n <= 5; n++) {
            done(store.create(resting("r" + n, START.plusSeconds(n))));
        }
        Due due = nodes.due("a", NOW, 3);
        assertThat(runIds(due.runs())).containsExactly("r1", "r2", "r3");
        assertThat(due.next()).as("in the past, since there is more").contains(START.plusSeconds(4));
        assertThat(runIds(nodes.due("b", NOW, 3).runs())).containsExactly("r4", "r5");
    }

    @Test
    void givesOutARunWithAllItsEntries() {
        done(store.create(running("r1", "r1")));
        done(store.append(append("r1", Status.RUNNING, outcome(2, "{\"a\":1}"), outcome(3, "{}"))));
        done(store.append(append("node-1", "r1", 3, resting(START), entry(4, "RESTED"))));
        done(store.create(resting("r2", START.plusNanos(1))));
        StoredRun taken = new StoredRun(run("r1", "r1"), RunState.inHand(Status.WAITING, START, "a"), 4);
        List<LoadedRun> runs = nodes.due("a").runs();
        assertThat(runs.get(0)).isEqualTo(new LoadedRun(taken, store.history("r1")));
        assertThat(runs.get(1).history()).containsExactly(entry(1, "STARTED"));
        assertThat(store.find("r1")).contains(taken);
        assertThat(taken.entries()).isEqualTo(store.history("r1").size());
    }

    @Test
    void leavesAloneWhatDoesNotWakeUpByItself() {
        done(store.create(running("in hand", "1")));
        RunState untilAsked = RunState.atRest(Status.WAITING, START, Optional.empty());
        done(store.create(new NewRun(run("waits", "2"), untilAsked, List.of(entry(1, "STARTED")))));
        done(store.create(resting("ended", START)));
        done(store.append(append("ended", Status.COMPLETED, entry(2, "X"))));
        assertThat(nodes.due("a")).isEqualTo(new Due(List.of(), Optional.empty()));
    }

    @Test
    void givesEachRunToOneOfManyNodes() {
        int runs = 300;
        List<CompletableFuture<Void>> created = IntStream.range(0, runs)
                .mapToObj(
                        n -> store.create(resting("r" + n, START.plusNanos(n))).toCompletableFuture())
                .toList();
        created.forEach(Samples::done);
        List<CompletableFuture<List<String>>> nodes = Stream.of("a", "b", "c", "d")
                .map(node -> CompletableFuture.supplyAsync(() -> claimAll(node)))
                .toList();
        List<String> claimed = nodes.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
        assertThat(claimed).hasSize(runs).doesNotHaveDuplicates();
        assertThat(store.find("r77").orElseThrow().state().owner()).isPresent();
    }

    /** Seven at a time, until nothing is left; what others are just taking is passed over. */
    private List<String> claimAll(String node) {
        List<String> all = new ArrayList<>();
        try (Store own = home.open()) {
            Due due;
            do {
                due = new Nodes(own).due(node, NOW, 7);
                all.addAll(runIds(due.runs()));
            } while (due.next().isPresent());
        }
        return all;
    }

    @Test
    void givesOutARunThatACallerWantsSomethingOf() {
        done(store.create(resting("r1", NOW.plusSeconds(1_000))));
        LoadedRun run = nodes.claim("a", NOW, "r1").orElseThrow();
        assertThat(run.stored().state()).isEqualTo(RunState.inHand(Status.WAITING, START, "a"));
        assertThat(run.history()).hasSize(1);
        assertThat(nodes.stateOf("r1")).isEqualTo(run.stored().state());
        assertThat(nodes.claim("a", NOW, "r1")).as("its own").contains(run);
    }

    @Test
    void keepsARunThatAnotherNodeHasInHand() {
        nodes.create("r1", "b");
        assertThat(nodes.claim("a", NOW, "r1")).isEmpty();
        assertThat(nodes.stateOf("r1").owner()).contains("b");
    }

    @Test
    void givesOutARunOfANodeThatDied() {
        nodes.create("r1", "b");
        assertThat(nodes.claim("a", nodes.die("b", "a"), "r1")).isPresent();
        assertThat(nodes.stateOf("r1").owner()).contains("a");
    }

    @Test
    void givesOutNothingThatHasEndedOrIsNotThere() {
        done(store.create(running("r1", "r1")));
        done(store.append(append("r1", Status.FAILED, entry(2, "X"))));
        assertThat(nodes.claim("a", NOW, "r1")).isEmpty();
        assertThat(nodes.stateOf("r1").owner()).isEmpty();
        assertThat(nodes.claim("a", NOW, "nobody")).isEmpty();
    }

    @Test
    void stopsTheNodeThatARunWasTakenFrom() {
        nodes.create("r1", "b");
        nodes.claim("a", nodes.die("b", "a"), "r1");
        RunState theirs = RunState.inHand(Status.RUNNING, START, "b");
        assertThatThrownBy(() -> done(store.append(append("b", "r1", 1, theirs, entry(2, "X")))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 is in the hand of a");
    }
}
