package dev.parasol.runtime.memory;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs in memory. Outlives the engine that it is given to: a second engine, started after the first was closed, takes
 * up what was under way.
 */
public final class MemoryStore implements Store {

    private record Name(String workflow, String id) {}

    private final Object lock = new Object();
    private final Map<String, KeptRun> runs = new LinkedHashMap<>();
    private final List<KeptRun> byStart = new ArrayList<>();
    private final Map<Name, List<KeptRun>> byName = new HashMap<>();
    private final Map<String, KeptRun> slots = new HashMap<>();
    private final Map<String, byte[]> definitions = new HashMap<>();

    private MemoryStore() {}

    /** An empty store. */
    public static MemoryStore create() {
        return new MemoryStore();
    }

    @Override
    public CompletionStage<Void> create(NewRun run) {
        return written(() -> {
            requireFree(new StoredRun(run.run(), run.state()), null);
            keep(run);
        });
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return written(() -> {
            KeptRun kept = fenced(append);
            requireFree(new StoredRun(kept.run(), append.state()), kept);
            move(kept, append);
        });
    }

    @Override
    public CompletionStage<Void> continueAsNew(Append end, NewRun next) {
        return written(() -> {
            KeptRun kept = fenced(end);
            requireFree(new StoredRun(next.run(), next.state()), kept);
            move(kept, end);
            keep(next);
        });
    }

    private CompletionStage<Void> written(Runnable write) {
        try {
            synchronized (lock) {
                write.run();
            }
            return CompletableFuture.completedFuture(null);
        } catch (SlotTakenException | LostOwnershipException | StoreException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private KeptRun fenced(Append append) {
        KeptRun kept = runs.get(append.runId());
        if (kept == null) {
            throw new StoreException("there is no run " + append.runId());
        }
        if (!kept.isFollowedBy(append.entries())) {
            throw new LostOwnershipException("run " + append.runId() + " has an entry "
                    + append.entries().get(0).seq() + " already");
        }
        return kept;
    }

    private void requireFree(StoredRun wanted, @Nullable KeptRun besides) {
        KeptRun holder = wanted.heldSlot().map(slots::get).orElse(null);
        if (holder != null && holder != besides) {
            throw new SlotTakenException(holder.run());
        }
    }

    private void keep(NewRun created) {
        KeptRun kept = new KeptRun(created);
        Run run = created.run();
        runs.put(run.runId(), kept);
        byStart.add(kept);
        byName.computeIfAbsent(new Name(run.workflow(), run.id()), name -> new ArrayList<>())
                .add(kept);
        kept.stored().heldSlot().ifPresent(slot -> slots.put(slot, kept));
    }

    private void move(KeptRun kept, Append append) {
        kept.stored().heldSlot().ifPresent(slots::remove);
        kept.append(append.entries(), append.state());
        kept.stored().heldSlot().ifPresent(slot -> slots.put(slot, kept));
    }

    @Override
    public Optional<StoredRun> find(String runId) {
        synchronized (lock) {
            return Optional.ofNullable(runs.get(runId)).map(KeptRun::stored);
        }
    }

    @Override
    public List<StoredRun> find(String workflow, String id, OptionalInt version) {
        synchronized (lock) {
            List<KeptRun> all = byName.getOrDefault(new Name(workflow, id), List.of()).stream()
                    .filter(kept -> version.isEmpty() || kept.run().version() == version.getAsInt())
                    .toList();
            List<StoredRun> active =
                    all.stream().filter(KeptRun::isActive).map(KeptRun::stored).toList();
            return active.isEmpty() && !all.isEmpty()
                    ? List.of(all.get(all.size() - 1).stored())
                    : active;
        }
    }

    @Override
    public List<Entry> history(String runId) {
        synchronized (lock) {
            KeptRun kept = runs.get(runId);
            return kept == null ? List.of() : kept.entries();
        }
    }

    @Override
    public List<StoredRun> query(InstanceQuery query) {
        synchronized (lock) {
            Matches matches = new Matches(query);
            List<StoredRun> found = new ArrayList<>();
            int last = query.after().map(this::position).orElse(byStart.size());
            for (int index = last - 1; index >= 0 && found.size() < query.limit(); index--) {
                StoredRun stored = byStart.get(index).stored();
                if (matches.test(stored)) {
                    found.add(stored);
                }
            }
            return found;
        }
    }

    private int position(String runId) {
        KeptRun kept = runs.get(runId);
        return kept == null ? 0 : byStart.indexOf(kept);
    }

    @Override
    public List<StoredRun> unfinished() {
        synchronized (lock) {
            return byStart.stream()
                    .filter(KeptRun::isActive)
                    .map(KeptRun::stored)
                    .toList();
        }
    }

    @Override
    public CompletionStage<Void> saveDefinition(String fingerprint, byte[] json) {
        return written(() -> definitions.putIfAbsent(fingerprint, json));
    }

    @Override
    public Optional<byte[]> definition(String fingerprint) {
        synchronized (lock) {
            return Optional.ofNullable(definitions.get(fingerprint));
        }
    }

    /** Does nothing: what is in memory stays for the next engine. */
    @Override
    public void close() {
        // nothing is held that the garbage collector would not find
    }
}
