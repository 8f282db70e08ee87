package dev.parasol.runtime.simulation;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.memory.MemoryStore;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.spi.VersionBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One engine's way to the store that all share. What it asks for is done, and heard of, when the simulation says so. */
final class NodeStore implements Store, Ownership, Mail {

    private final Life life;
    private final MemoryStore shared;
    private final Oracle oracle;

    NodeStore(Life life, MemoryStore shared, Oracle oracle) {
        this.life = life;
        this.shared = shared;
        this.oracle = oracle;
    }

    private <T> CompletionStage<T> later(Supplier<CompletionStage<T>> work) {
        return later(work, () -> {});
    }

    private <T> CompletionStage<T> later(Supplier<CompletionStage<T>> work, Runnable known) {
        Journey<T> journey = new Journey<>(work, known);
        if (life.isAlive()) {
            life.journeys.add(journey);
        }
        return journey.answer();
    }

    @Override
    public CompletionStage<Void> create(NewRun run) {
        return later(() -> shared.create(run).thenRun(() -> oracle.created(run)));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return later(
                () -> shared.append(append).thenRun(() -> oracle.appended(append)),
                () -> append.entries()
                        .forEach(entry -> entry.node()
                                .filter(node -> entry.kind().equals("STEP_COMPLETED"))
                                .ifPresent(node -> life.recorded.add(append.runId() + node))));
    }

    @Override
    public CompletionStage<Void> continueAsNew(Append end, NewRun next) {
        return later(() -> shared.continueAsNew(end, next).thenRun(() -> {
            oracle.appended(end);
            oracle.created(next);
        }));
    }

    @Override
    public Optional<StoredRun> find(String runId) {
        return shared.find(runId);
    }

    @Override
    public List<StoredRun> find(String workflow, String id, OptionalInt version) {
        return shared.find(workflow, id, version);
    }

    @Override
    public List<Entry> history(String runId) {
        return shared.history(runId);
    }

    @Override
    public List<StoredRun> query(InstanceQuery query) {
        return shared.query(query);
    }

    @Override
    public CompletionStage<Integer> deleteEnded(Instant before, int limit) {
        return later(() -> shared.deleteEnded(before, limit));
    }

    @Override
    public CompletionStage<Void> saveDefinition(String fingerprint, byte[] json) {
        return later(() -> shared.saveDefinition(fingerprint, json));
    }

    @Override
    public Optional<byte[]> definition(String fingerprint) {
        return shared.definition(fingerprint);
    }

    @Override
    public Ownership ownership() {
        return this;
    }

    @Override
    public CompletionStage<Set<String>> renew(String node, Instant now, Duration lease) {
        return later(() -> shared.ownership().renew(node, now, lease));
    }

    @Override
    public CompletionStage<Void> leave(String node, Instant now) {
        return later(() -> shared.ownership().leave(node, now));
    }

    @Override
    public CompletionStage<Due> claimDue(String node, Instant now, int limit) {
        return later(() -> shared.ownership().claimDue(node, now, limit));
    }

    @Override
    public CompletionStage<List<LoadedRun>> claimOrphans(String node, Instant now, int limit) {
        return later(() -> shared.ownership().claimOrphans(node, now, limit).thenApply(this::sorted));
    }

    /** So that an order that hangs on random names does not make two simulations of one seed differ. */
    private List<LoadedRun> sorted(List<LoadedRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(
                        run -> oracle.number(run.stored().run().runId())))
                .toList();
    }

    @Override
    public CompletionStage<Optional<LoadedRun>> claim(String node, Instant now, String runId) {
        return later(() -> shared.ownership().claim(node, now, runId));
    }

    @Override
    public CompletionStage<Void> pass(Append run, Instant now) {
        return later(() -> shared.ownership().pass(run, now));
    }

    @Override
    public CompletionStage<Void> offer(Optional<String> workflow, Instant now) {
        return later(() -> shared.ownership().offer(workflow, now));
    }

    @Override
    public Mail mail() {
        return this;
    }

    @Override
    public VersionBook versions() {
        return shared.versions();
    }

    @Override
    public CompletionStage<Void> send(Question question) {
        return later(() -> shared.mail().send(question));
    }

    @Override
    public CompletionStage<Void> answer(Answer answer) {
        return later(() -> shared.mail().answer(answer));
    }

    @Override
    public CompletionStage<Void> forget(Collection<String> questions) {
        return later(() -> shared.mail().forget(questions));
    }

    @Override
    public CompletionStage<Inbox> inbox(String node) {
        return later(() -> shared.mail().inbox(node));
    }

    @Override
    public void close() {
        // what is shared stays
    }
}
