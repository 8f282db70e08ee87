package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.NODE;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.outcome;
import static dev.parasol.jdbc.Samples.resting;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.state;
import static dev.parasol.jdbc.Samples.unfinished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written is there, wholly or not at all, and in the order of each run. */
class WritingContractTest extends StoreContract {

    @Test
    void givesBackARunAsItWasCreated() {
        Run run = new Run(
                "r1",
                WORKFLOW,
                "userid::joão",
                "joão",
                7,
                "f1",
                Optional.of("slot"),
                START,
                Map.of("tenant", "acme", "empty", "", "odd", "a\u0000b \"c\" \uD83D\uDE00"),
                Map.of("traceparent", "00-4bf9"));
        done(store.create(new NewRun(run, state(Status.PENDING), List.of(entry(1, "STARTED")))));
        assertThat(store.find("r1")).contains(new StoredRun(run, state(Status.PENDING), 1));
    }

    @Test
    void givesBackEntriesAsTheyWereWritten() {
        List<Entry> entries = List.of(entry(1, "STARTED"), outcome(2, "{\"at\":1.50,\"name\":\"Zoë \\u0000\"}"));
        done(store.create(new NewRun(run("r1", "joao"), state(Status.RUNNING), entries)));
        done(store.append(append("r1", Status.RUNNING, outcome(3, "{}"))));
        assertThat(store.history("r1")).containsExactly(entries.get(0), entries.get(1), outcome(3, "{}"));
    }

    @Test
    void knowsNothingOfOtherRuns() {
        assertThat(store.find("r1")).isEmpty();
        assertThat(store.history("r1")).isEmpty();
        assertThat(store.find(WORKFLOW, "userid::joao", OptionalInt.empty())).isEmpty();
    }

    @Test
    void movesTheStateWithTheEntries() {
        done(store.create(running("r1", "joao")));
        Instant later = START.plusSeconds(5);
        RunState state = RunState.atRest(Status.WAITING, later, Optional.of(later.plusNanos(1)));
        done(store.append(append(NODE, "r1", 1, state, entry(2, "X"), entry(3, "Y"))));
        assertThat(store.find("r1").orElseThrow()).isEqualTo(new StoredRun(run("r1", "joao"), state, 3));
        assertThat(store.history("r1")).extracting(Entry::seq).containsExactly(1, 2, 3);
    }

    @Test
    void movesTheStateAloneWhereThereAreNoEntries() {
        done(store.create(running("r1", "joao")));
        RunState state = RunState.atRest(Status.STALLED, START, Optional.empty());
        done(store.append(append(NODE, "r1", 1, state)));
        assertThat(store.find("r1").orElseThrow()).isEqualTo(new StoredRun(run("r1", "joao"), state, 1));
        assertThat(store.history("r1")).hasSize(1);
    }

    @Test
    void refusesAStateOfARunThatHasOtherEntries() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.RUNNING, entry(2, "X"))));
        assertThatThrownBy(() -> done(store.append(append(NODE, "r1", 1, state(Status.WAITING)))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 has 2 entries, not 1");
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void refusesWhatIsInAnotherNodesHand() {
        done(store.create(running("r1", "joao")));
        RunState theirs = RunState.inHand(Status.RUNNING, START, "node-2");
        for (Append append :
                List.of(append("node-2", "r1", 1, theirs, entry(2, "THEIRS")), append("node-2", "r1", 1, theirs))) {
            assertThatThrownBy(() -> done(store.append(append)))
                    .isInstanceOf(LostOwnershipException.class)
                    .hasMessage("run r1 is in the hand of node-1");
        }
        assertThat(store.find("r1").orElseThrow())
                .isEqualTo(new StoredRun(run("r1", "joao"), state(Status.RUNNING), 1));
        assertThat(store.history("r1")).hasSize(1);
    }

    @Test
    void doesNotContinueWhatIsInAnotherNodesHand() {
        done(store.create(running("r1", "joao")));
        Append end = append("node-2", "r1", 1, state(Status.COMPLETED), entry(2, "X"));
        assertThatThrownBy(() -> done(store.continueAsNew(end, running("r2", "joao"))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 is in the hand of node-1");
        assertThat(store.find("r2")).isEmpty();
    }

    @Test
    void letsAnyNodeTakeARunThatRests() {
        done(store.create(resting("r1", START)));
        RunState theirs = RunState.inHand(Status.RUNNING, START, "node-2");
        done(store.append(append("node-2", "r1", 1, theirs, entry(2, "X"))));
        assertThat(store.find("r1").orElseThrow().state()).isEqualTo(theirs);
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(3, "X")))))
                .isInstanceOf(LostOwnershipException.class);
    }

    @Test
    void refusesAnEntryThatIsThereAlready() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.RUNNING, entry(2, "MINE"))));
        assertThatThrownBy(() -> done(store.append(append("r1", Status.FAILED, entry(2, "THEIRS"), entry(3, "X")))))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessageContaining("r1");
        assertThat(store.history("r1")).extracting(Entry::kind).containsExactly("STARTED", "MINE");
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void refusesAnEntryThatLeavesAGap() {
        done(store.create(running("r1", "joao")));
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(3, "X")))))
                .isInstanceOf(LostOwnershipException.class);
    }

    @Test
    void refusesEntriesOfARunThatIsNotThere() {
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(2, "X")))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("r1");
    }

    @Test
    void letsOneOfTwoOwnersAppend() {
        done(store.create(running("r1", "joao")));
        try (Store other = home.open()) {
            CompletableFuture<?> mine =
                    store.append(append("r1", Status.RUNNING, entry(2, "MINE"))).toCompletableFuture();
            CompletableFuture<?> theirs = other.append(append("r1", Status.RUNNING, entry(2, "THEIRS")))
                    .toCompletableFuture();
            CompletableFuture.allOf(mine.exceptionally(e -> null), theirs.exceptionally(e -> null))
                    .join();
            assertThat(List.of(mine.isCompletedExceptionally(), theirs.isCompletedExceptionally()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(store.history("r1")).hasSize(2);
    }

    @Test
    void doesNotContinueARunThatAnotherOwnerHasMoved() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.RUNNING, entry(2, "THEIRS"))));
        assertThatThrownBy(() ->
                        done(store.continueAsNew(append("r1", Status.COMPLETED, entry(2, "X")), running("r2", "joao"))))
                .isInstanceOf(LostOwnershipException.class);
        assertThat(store.find("r2")).isEmpty();
    }

    @Test
    void keepsADefinitionUnderItsFingerprint() {
        byte[] json = "{\"start\": \"ü\"}".getBytes(StandardCharsets.UTF_8);
        done(store.saveDefinition("f1", json));
        done(store.saveDefinition("f1", json));
        assertThat(store.definition("f1"))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(json));
        assertThat(store.definition("f2")).isEmpty();
    }

    @Test
    void failsAWriteWithoutHarmToItsNeighbours() {
        done(store.create(running("r0", "k0")));
        List<CompletableFuture<String>> stages = IntStream.range(1, 100)
                .mapToObj(n -> n % 10 == 0
                        ? store.append(append("r0", Status.RUNNING, entry(1, "LATE")))
                        : store.create(running("r" + n, n % 10 == 1 ? "k0" : "k" + n)))
                .map(stage -> stage.handle((done, failure) ->
                                failure == null ? "" : failure.getClass().getSimpleName())
                        .toCompletableFuture())
                .toList();
        assertThat(stages.stream().map(CompletableFuture::join).filter("LostOwnershipException"::equals))
                .hasSize(9);
        assertThat(stages.stream().map(CompletableFuture::join).filter("SlotTakenException"::equals))
                .hasSize(10);
        assertThat(unfinished(store)).hasSize(1 + 80);
    }

    @Test
    void keepsTheOrderOfARunsAppends() {
        done(store.create(running("r1", "joao")));
        List<CompletableFuture<Void>> appends = IntStream.rangeClosed(2, 50)
                .mapToObj(seq -> store.append(append("r1", Status.RUNNING, entry(seq, "X")))
                        .toCompletableFuture())
                .toList();
        appends.forEach(Samples::done);
        assertThat(store.history("r1")).hasSize(50);
    }

    @Test
    void hasEverythingWhenOpenedAgain() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.WAITING, outcome(2, "{\"ok\":true}"))));
        store.close();
        store = home.open();
        assertThat(unfinished(store)).containsExactly(new StoredRun(run("r1", "joao"), state(Status.WAITING), 2));
        assertThat(store.history("r1")).containsExactly(entry(1, "STARTED"), outcome(2, "{\"ok\":true}"));
        done(store.append(append("r1", Status.COMPLETED, entry(3, "X"))));
    }
}
