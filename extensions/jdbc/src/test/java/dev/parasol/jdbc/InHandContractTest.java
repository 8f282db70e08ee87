package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.unfinished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run in a node's hand gets one entry after the other, and everybody sees how far it is. */
class InHandContractTest extends StoreContract {

    private Nodes nodes;

    @BeforeEach
    void begin() {
        nodes = new Nodes(store);
        nodes.live("a");
        nodes.create("r1", "b");
    }

    private static Instant at(int seq) {
        return START.plusSeconds(seq);
    }

    private static Append step(String node, int seq) {
        Entry entry = new Entry(seq, "STEP_COMPLETED", Optional.empty(), Optional.empty(), 1, Map.of(), at(seq), node);
        return append(node, "r1", seq - 1, RunState.inHand(Status.RUNNING, at(seq), node), entry);
    }

    private static StoredRun standing(String node, int entries) {
        return new StoredRun(run("r1", "r1"), RunState.inHand(Status.RUNNING, at(entries), node), entries);
    }

    @Test
    void tellsHowFarItIs() {
        done(store.append(step("b", 2)));
        done(store.append(step("b", 3)));
        StoredRun expected = standing("b", 3);
        assertThat(store.find("r1")).contains(expected);
        assertThat(store.find(WORKFLOW, "userid::r1", OptionalInt.empty())).containsExactly(expected);
        assertThat(unfinished(store)).containsExactly(expected);
        assertThat(store.versions().oldest(WORKFLOW, 1, Status.RUNNING)).contains(expected);
    }

    @Test
    void isGivenOutWithAllItsEntries() {
        done(store.append(step("b", 2)));
        done(store.append(step("b", 3)));
        List<LoadedRun> adopted = done(store.ownership().claimOrphans("a", Nodes.NOW, 100));
        assertThat(adopted).hasSize(1);
        assertThat(adopted.get(0).stored()).isEqualTo(standing("a", 3));
        assertThat(adopted.get(0).history()).extracting(Entry::seq).containsExactly(1, 2, 3);
        done(store.append(step("a", 4)));
        assertThat(store.find("r1")).contains(standing("a", 4));
    }

    @Test
    void getsNothingMoreFromTheOneWhoLostIt() {
        done(store.append(step("b", 2)));
        nodes.orphans("a", Nodes.NOW);
        assertThatThrownBy(() -> done(store.append(step("b", 3))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 is in the hand of a");
        assertThat(store.history("r1")).hasSize(2);
    }

    @Test
    void getsNeitherTheSameEntryTwiceNorOneAfterAGap() {
        done(store.append(step("b", 2)));
        assertThatThrownBy(() -> done(store.append(step("b", 2))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 has 2 entries, not 1");
        assertThatThrownBy(() -> done(store.append(step("b", 4))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 has 2 entries, not 3");
        assertThat(store.find("r1")).contains(standing("b", 2));
    }

    @Test
    void ends() {
        done(store.append(step("b", 2)));
        RunState end = RunState.atRest(Status.COMPLETED, at(3), Optional.empty());
        done(store.append(append("b", "r1", 2, end, step("b", 3).entries().get(0))));
        assertThat(store.find("r1")).contains(new StoredRun(run("r1", "r1"), end, 3));
        assertThat(done(store.deleteEnded(at(3), 10))).isZero();
        assertThat(done(store.deleteEnded(at(4), 10))).isEqualTo(1);
        assertThat(store.history("r1")).isEmpty();
    }
}
