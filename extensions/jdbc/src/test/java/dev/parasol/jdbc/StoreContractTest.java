package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.attributes;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.outcome;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.startedAt;
import static dev.parasol.jdbc.Samples.state;
import static dev.parasol.jdbc.Samples.version;
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
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store does. */
@ParameterizedClass
@EnumSource
class StoreContractTest {

    private final Backend backend;

    @TempDir
    private Path folder;

    private Backend.Home home;
    private Store store;

    StoreContractTest(Backend backend) {
        this.backend = backend;
    }

    @BeforeEach
    void open() {
        home = backend.home(folder);
        store = home.open();
    }

    @AfterEach
    void close() {
        store.close();
        home.close();
    }

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
        assertThat(store.find("r1")).contains(new StoredRun(run, state(Status.PENDING)));
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
        done(store.append(
                new Append("r1", new RunState(Status.WAITING, later), List.of(entry(2, "X"), entry(3, "Y")))));
        assertThat(store.find("r1").orElseThrow().state()).isEqualTo(new RunState(Status.WAITING, later));
        assertThat(store.history("r1")).extracting(Entry::seq).containsExactly(1, 2, 3);
    }

    @Test
    void movesTheStateAloneWhereThereAreNoEntries() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.STALLED)));
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.STALLED);
        assertThat(store.history("r1")).hasSize(1);
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
    void refusesASlotThatIsTakenAndNamesItsHolder() {
        done(store.create(running("r1", "joao")));
        assertThatThrownBy(() -> done(store.create(running("r2", "joao"))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder()).isEqualTo(run("r1", "joao")));
        assertThat(store.find("r2")).isEmpty();
        assertThat(store.history("r2")).isEmpty();
    }

    @Test
    void takesAnyNumberOfRunsWithoutASlot() {
        for (String runId : List.of("r1", "r2")) {
            Run run = run(runId, "joao");
            done(store.create(created(
                    new Run(
                            runId,
                            run.workflow(),
                            run.id(),
                            run.key(),
                            1,
                            "f1",
                            Optional.empty(),
                            START,
                            Map.of(),
                            Map.of()),
                    Status.RUNNING)));
        }
        assertThat(store.find(WORKFLOW, "userid::joao", OptionalInt.empty())).hasSize(2);
    }

    @Test
    void releasesTheSlotOfARunThatEnds() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.COMPLETED, entry(2, "X"))));
        done(store.create(running("r2", "joao")));
        assertThat(store.find("r1").orElseThrow().run().slot())
                .isEqualTo(run("r1", "joao").slot());
        assertThat(store.find("r2")).isPresent();
    }

    @Test
    void takesTheSlotAgainForARunThatGoesOn() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.FAILED, entry(2, "X"))));
        done(store.append(append("r1", Status.RUNNING, entry(3, "RETRIED"))));
        assertThatThrownBy(() -> done(store.create(running("r2", "joao")))).isInstanceOf(SlotTakenException.class);
    }

    @Test
    void refusesToGoOnWhereAnotherRunHasTakenTheSlot() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.FAILED, entry(2, "X"))));
        done(store.create(running("r2", "joao")));
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(3, "RETRIED")))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder().runId()).isEqualTo("r2"));
        assertThat(store.history("r1")).hasSize(2);
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void letsOneOfManyStartsHaveTheSlot() {
        List<CompletableFuture<Boolean>> starts = IntStream.range(0, 64)
                .mapToObj(i -> store.create(running("r" + i, "joao")))
                .map(stage -> stage.handle((done, failure) -> failure == null).toCompletableFuture())
                .toList();
        assertThat(starts.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(store.unfinished()).hasSize(1);
    }

    @Test
    void handsTheSlotToTheNextRun() {
        done(store.create(running("r1", "joao")));
        done(store.continueAsNew(append("r1", Status.COMPLETED, entry(2, "X")), running("r2", "joao")));
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.COMPLETED);
        assertThat(store.history("r1")).hasSize(2);
        assertThat(store.history("r2")).containsExactly(entry(1, "STARTED"));
        assertThatThrownBy(() -> done(store.create(running("r3", "joao")))).isInstanceOf(SlotTakenException.class);
    }

    @Test
    void doesNotEndARunWhoseNextOneFindsNoSlot() {
        done(store.create(running("r1", "joao")));
        done(store.create(running("r2", "maria")));
        assertThatThrownBy(() -> done(
                        store.continueAsNew(append("r1", Status.COMPLETED, entry(2, "X")), running("r3", "maria"))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder().runId()).isEqualTo("r2"));
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.RUNNING);
        assertThat(store.history("r1")).hasSize(1);
        assertThat(store.find("r3")).isEmpty();
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
    void findsTheActiveRunsOfAnId() {
        done(store.create(created(version(run("r1", "joao"), 1), Status.RUNNING)));
        done(store.create(created(version(run("r2", "joao"), 2), Status.WAITING)));
        done(store.create(created(version(run("r3", "joao"), 3), Status.COMPLETED)));
        assertThat(found(OptionalInt.empty())).containsExactly("r1", "r2");
        assertThat(found(OptionalInt.of(2))).containsExactly("r2");
        assertThat(found(OptionalInt.of(3))).containsExactly("r3");
        assertThat(found(OptionalInt.of(4))).isEmpty();
    }

    @Test
    void findsTheLatestRunOfAnIdWhenNoneIsActive() {
        for (int n = 1; n <= 3; n++) {
            done(store.create(created(startedAt(run("r" + n, "joao"), START.plusNanos(n)), Status.RUNNING)));
            done(store.append(append("r" + n, Status.COMPLETED, entry(2, "X"))));
        }
        assertThat(found(OptionalInt.empty())).containsExactly("r3");
    }

    private List<String> found(OptionalInt version) {
        return store.find(WORKFLOW, "userid::joao", version).stream()
                .map(stored -> stored.run().runId())
                .toList();
    }

    @Test
    void listsByEveryFilterLatestFirst() {
        fill();
        assertThat(listed(InstanceQuery.all())).containsExactly("r5", "r4", "r3", "r2", "r1", "r0");
        assertThat(listed(InstanceQuery.all().status(Status.WAITING))).containsExactly("r4", "r2", "r0");
        assertThat(listed(InstanceQuery.all().status(Status.WAITING, Status.RUNNING)))
                .containsExactly("r5", "r4", "r3", "r2", "r1", "r0");
        assertThat(listed(InstanceQuery.all().version(2))).containsExactly("r5", "r2");
        assertThat(listed(InstanceQuery.all().workflow(WORKFLOW).version(2).status(Status.WAITING)))
                .containsExactly("r2");
        assertThat(listed(InstanceQuery.all().workflow("com.acme.Other"))).isEmpty();
        assertThat(listed(InstanceQuery.all().key("k3"))).containsExactly("r3");
        assertThat(listed(InstanceQuery.all().key("k3").status(Status.WAITING))).isEmpty();
        assertThat(listed(InstanceQuery.all().startedAfter(START.plusNanos(3)))).containsExactly("r5", "r4");
        assertThat(listed(InstanceQuery.all().startedBefore(START.plusNanos(2))))
                .containsExactly("r1", "r0");
        assertThat(listed(InstanceQuery.all().startedBefore(Instant.MAX).startedAfter(Instant.MIN)))
                .hasSize(6);
    }

    @Test
    void listsByAttributes() {
        fill();
        String secret = "x".repeat(5_000);
        done(store.create(created(
                attributes(run("long", "long"), Map.of("tenant", secret, "n\u0000", "v\u0000")), Status.RUNNING)));
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1"))).containsExactly("r5", "r3", "r1");
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1").attribute("n", "3")))
                .containsExactly("r3");
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1").version(2)))
                .containsExactly("r5");
        assertThat(listed(InstanceQuery.all()
                        .attribute("tenant", "t0")
                        .workflow(WORKFLOW)
                        .key("k2")
                        .status(Status.WAITING)))
                .containsExactly("r2");
        assertThat(listed(InstanceQuery.all().attribute("tenant", secret).attribute("n\u0000", "v\u0000")))
                .containsExactly("long");
        assertThat(listed(InstanceQuery.all().attribute("tenant", secret + "y")))
                .isEmpty();
        assertThat(listed(InstanceQuery.all().attribute("n", "t1"))).isEmpty();
    }

    @Test
    void listsPageByPage() {
        fill();
        assertThat(listed(InstanceQuery.all().limit(2))).containsExactly("r5", "r4");
        assertThat(listed(InstanceQuery.all().limit(2).after("r4"))).containsExactly("r3", "r2");
        assertThat(listed(InstanceQuery.all().status(Status.WAITING).limit(1).after("r4")))
                .containsExactly("r2");
        assertThat(listed(InstanceQuery.all().attribute("tenant", "t1").after("r4")))
                .containsExactly("r3", "r1");
        assertThat(listed(InstanceQuery.all().after("r0"))).isEmpty();
        assertThat(listed(InstanceQuery.all().after("nobody"))).isEmpty();
    }

    @Test
    void listsRunsOfOneMomentPageByPage() {
        for (int n = 0; n < 4; n++) {
            done(store.create(running("r" + n, "k" + n)));
        }
        assertThat(listed(InstanceQuery.all().limit(3).after("r3"))).containsExactly("r2", "r1", "r0");
    }

    /** Six runs, even ones waiting in tenant t0, odd ones running in t1, every third on version 2. */
    private void fill() {
        for (int n = 0; n < 6; n++) {
            Run run = version(startedAt(run("r" + n, "k" + n), START.plusNanos(n)), n % 3 == 2 ? 2 : 1);
            Map<String, String> attributes = Map.of("tenant", "t" + n % 2, "n", "" + n);
            done(store.create(created(attributes(run, attributes), n % 2 == 0 ? Status.WAITING : Status.RUNNING)));
        }
    }

    private List<String> listed(InstanceQuery query) {
        return store.query(query).stream().map(stored -> stored.run().runId()).toList();
    }

    @Test
    void listsWhatHasNotEndedOldestFirst() {
        int n = 0;
        for (Status status : Status.values()) {
            Run run = startedAt(run("r-" + status, "k" + status), START.plusNanos(n++));
            done(store.create(created(run, status)));
        }
        assertThat(store.unfinished())
                .extracting(stored -> stored.state().status())
                .containsExactly(Status.PENDING, Status.RUNNING, Status.WAITING, Status.STALLED);
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
        assertThat(store.unfinished()).hasSize(1 + 80);
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
        assertThat(store.unfinished()).containsExactly(new StoredRun(run("r1", "joao"), state(Status.WAITING)));
        assertThat(store.history("r1")).containsExactly(entry(1, "STARTED"), outcome(2, "{\"ok\":true}"));
        done(store.append(append("r1", Status.COMPLETED, entry(3, "X"))));
    }
}
