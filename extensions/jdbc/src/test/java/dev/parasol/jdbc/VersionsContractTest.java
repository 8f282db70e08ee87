package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.startedAt;
import static dev.parasol.jdbc.Samples.version;
import static dev.parasol.jdbc.Samples.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What operators decide is kept in order, and runs are counted by version and status. */
class VersionsContractTest extends StoreContract {

    private static final String OTHER = "com.acme.Other";

    private static VersionDecision decision(String workflow, int seq, String by) {
        return new VersionDecision(
                workflow,
                seq,
                Kind.CANARY,
                OptionalInt.of(3),
                1_250,
                by,
                "“ready”, says Zoë\nand so do I",
                START.plusNanos(seq));
    }

    private VersionDecision append(VersionDecision decision) {
        return done(store.versions().append(decision));
    }

    private void create(String runId, int version, Status status, int second) {
        Run run = startedAt(version(run(runId, runId), version), START.plusSeconds(second));
        done(store.create(created(run, status)));
    }

    @Test
    void keepsDecisionsInOrder() {
        VersionDecision first = decision(WORKFLOW, 1, "ana");
        VersionDecision second =
                new VersionDecision(WORKFLOW, 2, Kind.ROLLED_BACK, OptionalInt.empty(), 0, "ben", "too slow", START);
        append(first);
        append(decision(OTHER, 1, "cleo"));
        append(second);
        assertThat(store.versions().decisions(WORKFLOW)).containsExactly(first, second);
        assertThat(store.versions().decisions("com.acme.Unknown")).isEmpty();
    }

    @Test
    void tellsWhatWasDecidedSince() {
        assertThat(since(Map.of())).isEmpty();
        List<VersionDecision> ours = IntStream.rangeClosed(1, 12)
                .mapToObj(seq -> append(decision(WORKFLOW, seq, "ana")))
                .toList();
        VersionDecision other = append(decision(OTHER, 1, "ana"));
        assertThat(since(Map.of())).hasSize(13).containsAll(ours).contains(other);
        assertThat(since(Map.of(WORKFLOW, 10, OTHER, 1))).containsExactly(ours.get(10), ours.get(11));
        assertThat(since(Map.of(WORKFLOW, 12))).containsExactly(other);
        assertThat(since(Map.of(WORKFLOW, 12, OTHER, 1, "com.acme.Gone", 3))).isEmpty();
    }

    private List<VersionDecision> since(Map<String, Integer> known) {
        return done(store.versions().since(known));
    }

    @Test
    void tellsWhoHasDecidedAlready() {
        VersionDecision first = decision(WORKFLOW, 1, "ana");
        assertThat(append(first)).isEqualTo(first);
        assertThat(append(decision(WORKFLOW, 1, "ben"))).isEqualTo(first);
        assertThat(append(first)).as("once more").isEqualTo(first);
        assertThat(store.versions().decisions(WORKFLOW)).containsExactly(first);
    }

    @Test
    void letsOneOfManyWin() {
        List<CompletionStage<VersionDecision>> stages = IntStream.range(0, 20)
                .mapToObj(n -> store.versions().append(decision(WORKFLOW, 1, "operator " + n)))
                .toList();
        List<VersionDecision> winners =
                stages.stream().map(Samples::done).distinct().toList();
        assertThat(winners).hasSize(1).isEqualTo(store.versions().decisions(WORKFLOW));
    }

    @Test
    void outlivesTheStore() {
        VersionDecision decision = append(decision(WORKFLOW, 1, "ana"));
        store.close();
        store = home.open();
        assertThat(store.versions().decisions(WORKFLOW)).containsExactly(decision);
    }

    @Test
    void findsTheVersionsThatRunsHave() {
        assertThat(store.versions().versions(WORKFLOW)).isEmpty();
        create("r1", 7, Status.COMPLETED, 0);
        create("r2", 2, Status.WAITING, 0);
        create("r3", 2, Status.FAILED, 0);
        create("r4", 11, Status.RUNNING, 0);
        done(store.create(created(workflow(version(run("o1", "o1"), 5), OTHER), Status.RUNNING)));
        assertThat(store.versions().versions(WORKFLOW)).containsExactly(2, 7, 11);
        assertThat(store.versions().versions(OTHER)).containsExactly(5);
    }

    @Test
    void countsByVersionAndStatusUpToALimit() {
        IntStream.range(0, 5).forEach(n -> create("w" + n, 1, Status.WAITING, n));
        create("f", 1, Status.FAILED, 0);
        create("v2", 2, Status.WAITING, 0);
        done(store.create(created(workflow(run("o1", "o1"), OTHER), Status.WAITING)));
        assertThat(count(1, Status.WAITING, Long.MAX_VALUE)).isEqualTo(5);
        assertThat(count(1, Status.WAITING, 3)).isEqualTo(3);
        assertThat(count(1, Status.FAILED, 1)).isEqualTo(1);
        assertThat(count(2, Status.WAITING, 100)).isEqualTo(1);
        assertThat(count(2, Status.FAILED, 100)).isZero();
    }

    private long count(int version, Status status, long atMost) {
        return store.versions().count(WORKFLOW, version, status, atMost);
    }

    @Test
    void findsTheOldestRun() {
        create("young", 1, Status.WAITING, 9);
        create("old", 1, Status.WAITING, 3);
        create("failed", 1, Status.FAILED, 1);
        create("other", 2, Status.WAITING, 0);
        assertThat(oldest(1, Status.WAITING)).containsExactly("old");
        assertThat(oldest(1, Status.RUNNING)).isEmpty();
    }

    private List<String> oldest(int version, Status status) {
        return Samples.runIds(
                store.versions().oldest(WORKFLOW, version, status).stream().toList());
    }
}
