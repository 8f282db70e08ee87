package dev.parasol.jdbc;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Encoded;
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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Runs and entries as an engine would write them. */
final class Samples {

    static final Instant START = Instant.parse("2026-11-21T10:15:30.123456789Z");
    static final String NODE = "node-1";
    static final String WORKFLOW = "com.acme.CreateUser";

    private Samples() {}

    static Run run(String runId, String key) {
        return new Run(
                runId,
                WORKFLOW,
                "userid::" + key,
                key,
                1,
                "f1",
                Optional.of(WORKFLOW + "/" + key),
                START,
                Map.of(),
                Map.of());
    }

    static Run version(Run run, int version) {
        return new Run(
                run.runId(),
                run.workflow(),
                run.id(),
                run.key(),
                version,
                run.fingerprint(),
                run.slot().map(slot -> slot + "/" + version),
                run.startedAt(),
                run.attributes(),
                run.telemetry());
    }

    static Run workflow(Run run, String workflow) {
        return new Run(
                run.runId(),
                workflow,
                run.id(),
                run.key(),
                run.version(),
                run.fingerprint(),
                run.slot(),
                run.startedAt(),
                run.attributes(),
                run.telemetry());
    }

    static Run startedAt(Run run, Instant moment) {
        return new Run(
                run.runId(),
                run.workflow(),
                run.id(),
                run.key(),
                run.version(),
                run.fingerprint(),
                run.slot(),
                moment,
                run.attributes(),
                run.telemetry());
    }

    static Run attributes(Run run, Map<String, String> attributes) {
        return new Run(
                run.runId(),
                run.workflow(),
                run.id(),
                run.key(),
                run.version(),
                run.fingerprint(),
                run.slot(),
                run.startedAt(),
                attributes,
                run.telemetry());
    }

    /** Where a run stands that has ended or that {@link #NODE} has in hand. */
    static RunState state(Status status) {
        return status.isEnded()
                ? RunState.atRest(status, START, Optional.empty())
                : RunState.inHand(status, START, NODE);
    }

    /** Where a run stands that rests until a moment. */
    static RunState resting(Instant wakeAt) {
        return RunState.atRest(Status.WAITING, START, Optional.of(wakeAt));
    }

    static NewRun resting(String runId, Instant wakeAt) {
        return new NewRun(run(runId, runId), resting(wakeAt), List.of(entry(1, "STARTED")));
    }

    static NewRun created(Run run, Status status) {
        return new NewRun(run, state(status), List.of(entry(1, "STARTED")));
    }

    static NewRun running(String runId, String key) {
        return created(run(runId, key), Status.RUNNING);
    }

    /** What {@link #NODE} appends to a run that has the entries before. */
    static Append append(String runId, Status status, Entry... entries) {
        return append(NODE, runId, entries[0].seq() - 1, state(status), entries);
    }

    static Append append(String node, String runId, int after, RunState state, Entry... entries) {
        return new Append(runId, node, after, state, List.of(entries));
    }

    /** What has not ended, latest start first. */
    static List<StoredRun> unfinished(Store store) {
        return store.query(InstanceQuery.all()
                .status(Status.PENDING, Status.RUNNING, Status.WAITING, Status.STALLED)
                .limit(100_000));
    }

    static List<String> runIds(List<StoredRun> runs) {
        return runs.stream().map(stored -> stored.run().runId()).toList();
    }

    static Entry entry(int seq, String kind) {
        return new Entry(seq, kind, Optional.empty(), Optional.empty(), 0, Map.of(), START, NODE);
    }

    static Entry outcome(int seq, String json) {
        return new Entry(
                seq,
                "STEP_COMPLETED",
                Optional.of("com.acme.ValidateInput"),
                Optional.of(new Encoded("com.acme.ValidateInput$Valid", json.getBytes(StandardCharsets.UTF_8))),
                3,
                Map.of("why", "a \"quoted\" text\nwith ünïcödé and \u0000", "a", ""),
                START.plusNanos(seq),
                NODE);
    }

    /** An entry whose payload is what the codec must not write. */
    static Entry bytes(int seq, int value) {
        return new Entry(
                seq,
                "STARTED",
                Optional.empty(),
                Optional.of(new Encoded("com.acme.NewUser", new byte[] {(byte) value})),
                0,
                Map.of(),
                START,
                NODE);
    }

    /** Waits for a write and gives what it yields; what it failed with is thrown as it is. */
    static <T> T done(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException itself ? itself : failed;
        }
    }
}
