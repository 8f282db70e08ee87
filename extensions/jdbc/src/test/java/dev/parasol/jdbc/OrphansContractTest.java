package dev.parasol.jdbc;

import static dev.parasol.jdbc.Nodes.NOW;
import static dev.parasol.jdbc.Nodes.runIds;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.resting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node had in hand that lives no more is anybody's. */
class OrphansContractTest extends StoreContract {

    private Nodes nodes;

    @BeforeEach
    void startNodes() {
        nodes = new Nodes(store);
    }

    @Test
    void tellsWhoLives() {
        assertThat(nodes.live("a")).containsExactly("a");
        assertThat(nodes.live("b")).containsExactlyInAnyOrder("a", "b");
        nodes.die("b", "a");
        assertThat(nodes.live("a")).containsExactly("a");
        assertThat(nodes.live("b")).as("it was only slow").containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void leavesALivingNodeWhatItHasInHand() {
        nodes.live("a");
        nodes.live("b");
        nodes.create("r1", "b");
        assertThat(nodes.orphans("a", NOW)).isEmpty();
        assertThat(nodes.stateOf("r1").owner()).contains("b");
    }

    @Test
    void givesOutWhatADeadNodeHadInHand() {
        nodes.live("a");
        nodes.create("r1", "b");
        nodes.create("r2", "b");
        nodes.create("mine", "a");
        done(store.create(resting("r3", START)));
        assertThat(nodes.orphans("a", nodes.die("b", "a"))).containsExactlyInAnyOrder("r1", "r2");
        assertThat(nodes.stateOf("r1")).isEqualTo(RunState.inHand(Status.RUNNING, START, "a"));
        assertThat(nodes.orphans("a", NOW)).isEmpty();
    }

    @Test
    void givesOutWhatANodeHasInHandThatNeverLived() {
        nodes.live("a");
        nodes.create("r1", "nobody");
        assertThat(nodes.orphans("a", NOW)).containsExactly("r1");
    }

    @Test
    void doesNotTakeANodesOwnRunsForOrphans() {
        nodes.create("r1", "a");
        assertThat(nodes.orphans("a", NOW)).isEmpty();
    }

    @Test
    void givesOutSomeOrphansAtATime() {
        nodes.live("a");
        for (int n = 0; n < 5; n++) {
            nodes.create("r" + n, n % 2 == 0 ? "b" : "c");
        }
        List<LoadedRun> some = done(store.ownership().claimOrphans("a", NOW, 3));
        assertThat(some).hasSize(3).allSatisfy(run -> assertThat(run.history()).containsExactly(entry(1, "STARTED")));
        List<String> all = new ArrayList<>(runIds(some));
        all.addAll(nodes.orphans("a", NOW));
        assertThat(all).containsExactlyInAnyOrder("r0", "r1", "r2", "r3", "r4");
    }

    @Test
    void givesEachOrphanToOneOfTwoNodes() {
        int runs = 200;
        try (Store other = home.open()) {
            nodes.live("a");
            nodes.live("c");
            IntStream.range(0, runs).forEach(n -> nodes.create("r" + n, "b"));
            CompletableFuture<List<String>> theirs = CompletableFuture.supplyAsync(() -> claimAll(other, "c"));
            List<String> claimed = claimAll(store, "a");
            claimed.addAll(theirs.join());
            assertThat(claimed).doesNotHaveDuplicates();
            // what one was just taking when the other looked last
            claimed.addAll(claimAll(store, "a"));
            assertThat(claimed).hasSize(runs);
        }
    }

    private static List<String> claimAll(Store store, String node) {
        List<String> all = new ArrayList<>();
        List<LoadedRun> some;
        do {
            some = done(store.ownership().claimOrphans(node, NOW, 7));
            all.addAll(runIds(some));
        } while (!some.isEmpty());
        return all;
    }

    @Test
    void makesEverythingDueThatALeavingNodeHadInHand() {
        nodes.live("a");
        nodes.live("b");
        nodes.create("r1", "b");
        nodes.create("ended", "b");
        RunState ended = RunState.atRest(Status.COMPLETED, START, Optional.empty());
        done(store.append(append("b", "ended", 1, ended, entry(2, "X"))));
        done(store.create(resting("later", NOW.plusSeconds(1))));
        done(store.ownership().leave("b", NOW));
        assertThat(nodes.live("a")).containsExactly("a");
        assertThat(nodes.stateOf("r1")).isEqualTo(RunState.atRest(Status.RUNNING, START, Optional.of(NOW)));
        assertThat(nodes.stateOf("ended")).isEqualTo(ended);
        assertThat(runIds(nodes.due("a").runs())).containsExactly("r1");
    }

    @Test
    void letsANodeLeaveAfterAllThatItHasAppended() {
        nodes.create("r1", "b");
        List<CompletionStage<Void>> stages = new ArrayList<>();
        RunState state = RunState.inHand(Status.RUNNING, START, "b");
        for (int after = 1; after <= 40; after++) {
            stages.add(store.append(append("b", "r1", after, state, entry(after + 1, "X"))));
        }
        stages.add(store.ownership().leave("b", NOW));
        stages.forEach(Samples::done);
        assertThat(nodes.stateOf("r1")).isEqualTo(RunState.atRest(Status.RUNNING, START, Optional.of(NOW)));
        assertThat(store.find("r1").orElseThrow().entries()).isEqualTo(41);
    }

    @Test
    void givesAdoptedRunsOutAgainWhenTheirNewNodeDies() {
        nodes.live("a");
        nodes.create("r1", "b");
        assertThat(nodes.orphans("c", NOW)).containsExactly("r1");
        Instant later = nodes.die("c", "a");
        assertThat(nodes.orphans("a", later)).containsExactly("r1");
    }
}
