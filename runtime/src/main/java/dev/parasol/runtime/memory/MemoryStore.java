package dev.parasol.runtime.memory;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.spi.VersionBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs in memory. Outlives the engine that it is given to: a second engine, started after the first was closed, takes
 * up what was under way.
 */
public final class MemoryStore implements Store {

    private final Object lock = new Object();
    private final Shelf shelf = new Shelf();
    private final Map<String, byte[]> definitions = new HashMap<>();
    private final MemoryMail mail = new MemoryMail(this);
    private final Ownership ownership = new MemoryOwnership(this, shelf, mail);
    private final VersionBook versions = new MemoryVersions(this, shelf);

    private MemoryStore() {}

    /** An empty store. */
    public static MemoryStore create() {
        return new MemoryStore();
    }

    @Override
    public CompletionStage<Void> create(NewRun run) {
        return written(() -> {
            shelf.requireFree(slot(run.run(), run.state()), null);
            shelf.add(run);
        });
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return written(() -> {
            KeptRun kept = fenced(append);
            Run after = after(kept, append);
            shelf.requireFree(slot(after, append.state()), kept);
            move(kept, after, append);
        });
    }

    private static @Nullable String slot(Run run, RunState state) {
        return state.status().isEnded() ? null : run.slot().orElse(null);
    }

    @Override
    public CompletionStage<Void> continueAsNew(Append end, NewRun next) {
        return written(() -> {
            KeptRun kept = fenced(end);
            shelf.requireFree(slot(next.run(), next.state()), kept);
            move(kept, after(kept, end), end);
            shelf.add(next);
        });
    }

    /** What a write yields, or why nothing was written. */
    <T> CompletionStage<T> done(Supplier<T> write) {
        try {
            synchronized (lock) {
                return CompletableFuture.completedFuture(write.get());
            }
        } catch (SlotTakenException | LostOwnershipException | StoreException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    CompletionStage<Void> written(Runnable write) {
        return done(() -> {
            write.run();
            return null;
        });
    }

    <T> T read(Supplier<T> read) {
        synchronized (lock) {
            return read.get();
        }
    }

    /** The run to append to, if it is as the caller believes. */
    KeptRun fenced(Append append) {
        KeptRun kept = shelf.find(append.runId());
        if (kept == null) {
            throw new StoreException("there is no run " + append.runId());
        }
        if (kept.size() != append.after()) {
            throw new LostOwnershipException(
                    "run " + append.runId() + " has " + kept.size() + " entries, not " + append.after());
        }
        Optional<String> owner = kept.state().owner();
        if (owner.isPresent() && !owner.get().equals(append.node())) {
            throw new LostOwnershipException("run " + append.runId() + " is in the hand of " + owner.get());
        }
        return kept;
    }

    private void move(KeptRun kept, Run after, Append append) {
        if (!append.entries().isEmpty()) {
            kept.forgetPassing();
        }
        shelf.change(kept, after, append.entries(), append.state());
    }

    private static Run after(KeptRun kept, Append append) {
        Run run = kept.run();
        return append.moved().isPresent() ? run.moved(append.moved().get()) : run;
    }

    @Override
    public Optional<StoredRun> find(String runId) {
        return read(() -> Optional.ofNullable(shelf.find(runId)).map(KeptRun::stored));
    }

    @Override
    public List<StoredRun> find(String workflow, String id, OptionalInt version) {
        return read(() -> {
            List<StoredRun> all = shelf.find(workflow, id).stream()
                    .map(KeptRun::stored)
                    .filter(stored -> version.isEmpty() || stored.run().version() == version.getAsInt())
                    .toList();
            List<StoredRun> active = all.stream()
                    .filter(stored -> !stored.state().status().isEnded())
                    .toList();
            return active.isEmpty() && !all.isEmpty() ? List.of(all.get(all.size() - 1)) : active;
        });
    }

    @Override
    public List<Entry> history(String runId) {
        return read(() ->
                Optional.ofNullable(shelf.find(runId)).map(KeptRun::entries).orElse(List.of()));
    }

    @Override
    public List<StoredRun> query(InstanceQuery query) {
        return read(() -> shelf.latestFirst(query.after().orElse(null))
                .map(KeptRun::stored)
                .filter(new Matches(query))
                .limit(query.limit())
                .toList());
    }

    @Override
    public CompletionStage<Integer> deleteEnded(Instant before, int limit) {
        return done(() -> {
            List<KeptRun> old = shelf.ended()
                    .takeWhile(kept -> kept.state().updatedAt().isBefore(before))
                    .limit(limit)
                    .toList();
            old.forEach(shelf::remove);
            return old.size();
        });
    }

    @Override
    public CompletionStage<Void> saveDefinition(String fingerprint, byte[] json) {
        return written(() -> definitions.putIfAbsent(fingerprint, json));
    }

    @Override
    public Optional<byte[]> definition(String fingerprint) {
        return read(() -> Optional.ofNullable(definitions.get(fingerprint)));
    }

    @Override
    public Ownership ownership() {
        return ownership;
    }

    @Override
    public Mail mail() {
        return mail;
    }

    @Override
    public VersionBook versions() {
        return versions;
    }

    /** Does nothing: what is in memory stays for the next engine. */
    @Override
    public void close() {
        // nothing is held that the garbage collector would not find
    }
}
