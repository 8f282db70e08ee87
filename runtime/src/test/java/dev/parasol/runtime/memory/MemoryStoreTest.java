package dev.parasol.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final MemoryStore store = MemoryStore.create();

    private static NewRun run(String runId, String slot) {
        Run run = new Run(runId, "w", "id", "key", 1, "print", Optional.of(slot), Instant.EPOCH, Map.of(), Map.of());
        return new NewRun(run, state(Status.RUNNING), List.of(entry(1)));
    }

    private static RunState state(Status status) {
        return status.isEnded()
                ? RunState.atRest(status, Instant.EPOCH, Optional.empty())
                : RunState.inHand(status, Instant.EPOCH, "node");
    }

    private static Entry entry(int seq) {
        return new Entry(seq, "STARTED", Optional.empty(), Optional.empty(), 0, Map.of(), Instant.EPOCH, "test");
    }

    private static void written(CompletionStage<Void> write) throws Exception {
        write.toCompletableFuture().get();
    }

    /** Appends one entry. */
    private static Append append(String runId, Status status, int seq) {
        return append(runId, "node", status, seq);
    }

    private static Append append(String runId, String node, Status status, int seq) {
        return new Append(runId, node, seq - 1, state(status), List.of(entry(seq)));
    }

    @Test
    void refusesASecondRunInASlotAndWritesNothingOfIt() throws Exception {
        written(store.create(run("r1", "s")));

        assertThatThrownBy(() -> written(store.create(run("r2", "s"))))
                .cause()
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder().runId()).isEqualTo("r1"));
        assertThat(store.find("r2")).isEmpty();
        assertThat(store.history("r2")).isEmpty();
    }

    @Test
    void releasesTheSlotAtTheEndAndTakesItAgainOnARetry() throws Exception {
        written(store.create(run("r1", "s")));
        written(store.append(append("r1", Status.FAILED, 2)));
        written(store.create(run("r2", "s")));

        assertThatThrownBy(() -> written(store.append(append("r1", Status.RUNNING, 3))))
                .cause()
                .isInstanceOf(SlotTakenException.class);
        assertThat(store.history("r1")).hasSize(2);
        written(store.append(append("r2", Status.COMPLETED, 2)));
        written(store.append(append("r1", Status.RUNNING, 3)));

        assertThatThrownBy(() -> written(store.create(run("r3", "s")))).cause().isInstanceOf(SlotTakenException.class);
    }

    @Test
    void letsOnlyOneOwnerAppend() throws Exception {
        written(store.create(run("r1", "s")));
        written(store.append(append("r1", Status.RUNNING, 2)));

        assertThatThrownBy(() -> written(store.append(append("r1", Status.RUNNING, 2))))
                .cause()
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 has 2 entries, not 1");
        assertThat(store.history("r1")).extracting(Entry::seq).containsExactly(1, 2);
    }

    @Test
    void knowsNoRunThatWasNotCreated() {
        assertThatThrownBy(() -> written(store.append(append("r1", Status.RUNNING, 2))))
                .cause()
                .isInstanceOf(StoreException.class)
                .hasMessage("there is no run r1");
    }

    @Test
    void continuesARunOrDoesNothing() throws Exception {
        written(store.create(run("r1", "s")));
        written(store.create(run("other", "t")));

        assertThatThrownBy(() -> written(store.continueAsNew(append("r1", Status.COMPLETED, 2), run("r2", "t"))))
                .cause()
                .isInstanceOf(SlotTakenException.class);
        assertThat(store.find("r1")).map(stored -> stored.state().status()).contains(Status.RUNNING);
        written(store.continueAsNew(append("r1", Status.COMPLETED, 2), run("r2", "s")));

        assertThat(store.find("r1")).map(stored -> stored.state().status()).contains(Status.COMPLETED);
        assertThat(store.find("w", "id", ANY))
                .extracting(stored -> stored.run().runId())
                .containsExactly("other", "r2");
    }

    @Test
    void findsTheActiveRunsElseTheLatest() throws Exception {
        written(store.create(run("r1", "s")));
        written(store.append(append("r1", Status.COMPLETED, 2)));
        written(store.create(run("r2", "s")));
        assertThat(runIds(store.find("w", "id", ANY))).containsExactly("r2");

        written(store.append(append("r2", Status.CANCELLED, 2)));

        assertThat(runIds(store.find("w", "id", ANY))).containsExactly("r2");
        assertThat(store.find("w", "id", OptionalInt.of(2))).isEmpty();
        assertThat(store.find("v", "id", ANY)).isEmpty();
        assertThat(runIds(store.query(InstanceQuery.all()))).containsExactly("r2", "r1");
    }

    @Test
    void letsNobodyAppendToWhatAnotherNodeHasInHand() throws Exception {
        written(store.create(run("r1", "s")));

        assertThatThrownBy(() -> written(store.append(append("r1", "other", Status.RUNNING, 2))))
                .cause()
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 is in the hand of node");
    }

    @Test
    void deletesWhatHasEndedLongAgo() throws Exception {
        written(store.create(run("r1", "s")));
        written(store.create(run("r2", "t")));
        written(store.append(append("r1", Status.FAILED, 2)));

        assertThat(store.deleteEnded(Instant.EPOCH, 10).toCompletableFuture().get())
                .isZero();
        assertThat(store.deleteEnded(Instant.EPOCH.plusSeconds(1), 10)
                        .toCompletableFuture()
                        .get())
                .isEqualTo(1);
        assertThat(runIds(store.query(InstanceQuery.all()))).containsExactly("r2");
        assertThat(store.find("w", "id", ANY))
                .extracting(stored -> stored.run().runId())
                .containsExactly("r2");
    }

    @Test
    void keepsADefinitionOnceAFingerprint() throws Exception {
        written(store.saveDefinition("print", new byte[] {1}));
        written(store.saveDefinition("print", new byte[] {2}));

        assertThat(store.definition("print")).contains(new byte[] {1});
        assertThat(store.definition("other")).isEmpty();
    }

    private static List<String> runIds(List<StoredRun> runs) {
        return runs.stream().map(stored -> stored.run().runId()).toList();
    }
}
