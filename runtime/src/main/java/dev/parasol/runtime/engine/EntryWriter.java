package dev.parasol.runtime.engine;

import dev.parasol.OnFailure;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.DecisionVisitor;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.instance.Origin;
import dev.parasol.runtime.spi.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A decision as an entry that a store keeps. {@link EntryReader} reads it back. */
record EntryWriter(int seq, String by) implements DecisionVisitor<Entry> {

    /** The details of most starts, which share them, as each keeps its own for as long as it is remembered. */
    private static final Map<String, String> FAILS_FAST = Map.of(EntryKind.FAIL_FAST, "true");

    static Entry write(Decision decision, int seq, String by) {
        return decision.accept(new EntryWriter(seq, by));
    }

    /** The first entry of a rerun. */
    static Entry write(Decision.Started started, String by, Origin origin) {
        Entry first = write(started, 1, by);
        Map<String, String> details = new HashMap<>(first.details());
        details.put(EntryKind.ORIGIN_RUN, origin.runId());
        details.put(EntryKind.ORIGIN_NODE, origin.node());
        return new Entry(1, first.kind(), first.node(), first.payload(), first.attempt(), details, first.at(), by);
    }

    private Entry entry(
            EntryKind kind,
            Decision decision,
            Optional<String> node,
            Optional<Payload> payload,
            int attempt,
            Map<String, String> details) {
        return new Entry(seq, kind.name(), node, payload.map(Payloads::stored), attempt, details, decision.at(), by);
    }

    private Entry plain(EntryKind kind, Decision decision) {
        return entry(kind, decision, Optional.empty(), Optional.empty(), 0, Map.of());
    }

    @Override
    public Entry started(Decision.Started started) {
        return entry(EntryKind.STARTED, started, Optional.empty(), started.input(), 0, details(started));
    }

    private static Map<String, String> details(Decision.Started started) {
        Map<String, String> details = new HashMap<>();
        details.put(EntryKind.FAIL_FAST, String.valueOf(started.failFast()));
        if (started.onFailure() != OnFailure.STOP) {
            details.put(EntryKind.ON_FAILURE, started.onFailure().name());
        }
        started.delay().ifPresent(delay -> details.put(EntryKind.DELAY, delay.toString()));
        started.timeout().ifPresent(timeout -> details.put(EntryKind.TIMEOUT, timeout.toString()));
        return details.equals(FAILS_FAST) ? FAILS_FAST : details;
    }

    @Override
    public Entry startDelayElapsed(Decision.StartDelayElapsed elapsed) {
        return plain(EntryKind.START_DELAY_ELAPSED, elapsed);
    }

    @Override
    public Entry stepCompleted(Decision.StepCompleted completed) {
        return entry(
                EntryKind.STEP_COMPLETED,
                completed,
                Optional.of(completed.node()),
                Optional.of(completed.outcome()),
                completed.attempt(),
                Map.of());
    }

    @Override
    public Entry attemptFailed(Decision.AttemptFailed failed) {
        Map<String, String> details = thrown(failed.failure(), failed.nextAttemptAt());
        return ofStep(EntryKind.ATTEMPT_FAILED, failed, failed.node(), failed.attempt(), details);
    }

    /** What happened to a step, without an outcome. */
    private Entry ofStep(EntryKind kind, Decision decision, String node, int attempt, Map<String, String> details) {
        return entry(kind, decision, Optional.of(node), Optional.empty(), attempt, details);
    }

    private static Map<String, String> thrown(Thrown failure, Instant nextAttemptAt) {
        Map<String, String> details = thrown(failure);
        details.put(EntryKind.NEXT_ATTEMPT_AT, nextAttemptAt.toString());
        return details;
    }

    @Override
    public Entry stepGaveUp(Decision.StepGaveUp gaveUp) {
        return entry(
                EntryKind.STEP_GAVE_UP,
                gaveUp,
                Optional.of(gaveUp.node()),
                gaveUp.outcome(),
                gaveUp.attempt(),
                thrown(gaveUp.failure()));
    }

    private static Map<String, String> thrown(Thrown failure) {
        Map<String, String> details = new HashMap<>();
        details.put(EntryKind.TYPES, String.join("\n", failure.types()));
        details.put(EntryKind.MESSAGE, failure.message());
        return details;
    }

    @Override
    public Entry eventReceived(Decision.EventReceived received) {
        Map<String, String> details = new HashMap<>();
        received.eventId().ifPresent(id -> details.put(EntryKind.EVENT_ID, id));
        return entry(EntryKind.EVENT_RECEIVED, received, Optional.empty(), Optional.of(received.event()), 0, details);
    }

    @Override
    public Entry delayElapsed(Decision.DelayElapsed elapsed) {
        return entry(
                EntryKind.DELAY_ELAPSED,
                elapsed,
                Optional.of(elapsed.from()),
                Optional.empty(),
                0,
                Map.of(EntryKind.TO, elapsed.to()));
    }

    @Override
    public Entry awaitTimedOut(Decision.AwaitTimedOut timedOut) {
        return entry(
                EntryKind.AWAIT_TIMED_OUT,
                timedOut,
                Optional.of(timedOut.node()),
                Optional.of(timedOut.outcome()),
                0,
                Map.of());
    }

    @Override
    public Entry instanceTimedOut(Decision.InstanceTimedOut timedOut) {
        return plain(EntryKind.INSTANCE_TIMED_OUT, timedOut);
    }

    @Override
    public Entry stepCompensated(Decision.StepCompensated done) {
        return ofStep(EntryKind.STEP_COMPENSATED, done, done.node(), done.attempt(), Map.of());
    }

    @Override
    public Entry compensationAttemptFailed(Decision.CompensationAttemptFailed failed) {
        Map<String, String> details = thrown(failed.failure(), failed.nextAttemptAt());
        return ofStep(EntryKind.COMPENSATION_ATTEMPT_FAILED, failed, failed.node(), failed.attempt(), details);
    }

    @Override
    public Entry compensationGaveUp(Decision.CompensationGaveUp gaveUp) {
        Map<String, String> details = thrown(gaveUp.failure());
        return ofStep(EntryKind.COMPENSATION_GAVE_UP, gaveUp, gaveUp.node(), gaveUp.attempt(), details);
    }

    @Override
    public Entry cancelled(Decision.Cancelled cancelled) {
        return plain(EntryKind.CANCELLED, cancelled);
    }

    @Override
    public Entry retried(Decision.Retried retried) {
        return plain(EntryKind.RETRIED, retried);
    }

    @Override
    public Entry migrated(Decision.Migrated migrated) {
        return entry(EntryKind.MIGRATED, migrated, Optional.empty(), Optional.empty(), 0, MoveEntry.details(migrated));
    }
}
