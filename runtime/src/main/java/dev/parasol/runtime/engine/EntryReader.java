package dev.parasol.runtime.engine;

import dev.parasol.OnFailure;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Origin;
import dev.parasol.runtime.spi.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An entry as the decision that it was made of. */
record EntryReader(Entry entry) {

    static List<Decision> readAll(List<Entry> entries) {
        return entries.stream().map(entry -> new EntryReader(entry).read()).toList();
    }

    /** The decision that a history begins with. */
    static Decision.Started started(History history) {
        return new EntryReader(history.entries().get(0)).started();
    }

    /** What a rerun began from, in its first entry. */
    static Optional<Origin> origin(Entry entry) {
        EntryReader reader = new EntryReader(entry);
        return reader.find(EntryKind.ORIGIN_RUN).map(runId -> new Origin(runId, reader.detail(EntryKind.ORIGIN_NODE)));
    }

    Decision read() {
        Instant at = entry.at();
        return switch (EntryKind.valueOf(entry.kind())) {
            case STARTED -> started();
            case START_DELAY_ELAPSED -> new Decision.StartDelayElapsed(at);
            case STEP_COMPLETED -> new Decision.StepCompleted(node(), entry.attempt(), payload(), at);
            case ATTEMPT_FAILED -> new Decision.AttemptFailed(node(), entry.attempt(), thrown(), next(), at);
            case STEP_GAVE_UP ->
                new Decision.StepGaveUp(
                        node(), entry.attempt(), thrown(), entry.payload().map(Payloads::restored), at);
            case EVENT_RECEIVED -> new Decision.EventReceived(find(EntryKind.EVENT_ID), payload(), at);
            case DELAY_ELAPSED -> new Decision.DelayElapsed(node(), detail(EntryKind.TO), at);
            case AWAIT_TIMED_OUT -> new Decision.AwaitTimedOut(node(), payload(), at);
            case INSTANCE_TIMED_OUT -> new Decision.InstanceTimedOut(at);
            case STEP_COMPENSATED -> new Decision.StepCompensated(node(), entry.attempt(), at);
            case COMPENSATION_ATTEMPT_FAILED ->
                new Decision.CompensationAttemptFailed(node(), entry.attempt(), thrown(), next(), at);
            case COMPENSATION_GAVE_UP -> new Decision.CompensationGaveUp(node(), entry.attempt(), thrown(), at);
            case CANCELLED -> new Decision.Cancelled(at);
            case RETRIED -> new Decision.Retried(at);
            case MIGRATED -> new MoveEntry(entry).read();
        };
    }

    private Decision.Started started() {
        return new Decision.Started(
                entry.payload().map(Payloads::restored),
                Boolean.parseBoolean(detail(EntryKind.FAIL_FAST)),
                find(EntryKind.ON_FAILURE).map(OnFailure::valueOf).orElse(OnFailure.STOP),
                find(EntryKind.DELAY).map(Duration::parse),
                find(EntryKind.TIMEOUT).map(Duration::parse),
                entry.at());
    }

    private String node() {
        return entry.node().orElseThrow(() -> lacks("a node"));
    }

    private Payload payload() {
        return entry.payload().map(Payloads::restored).orElseThrow(() -> lacks("a payload"));
    }

    private Thrown thrown() {
        return new Thrown(
                detail(EntryKind.TYPES).lines().toList(),
                find(EntryKind.MESSAGE).orElse(""));
    }

    private Instant next() {
        return Instant.parse(detail(EntryKind.NEXT_ATTEMPT_AT));
    }

    private String detail(String name) {
        return find(name).orElseThrow(() -> lacks(name));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(entry.details().get(name));
    }

    private StoreException lacks(String what) {
        return new StoreException("entry " + entry.seq() + " of kind " + entry.kind() + " lacks " + what);
    }
}
