package dev.parasol.runtime.memory;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All runs, and how they are found. Guarded by its store's lock. */
final class Shelf {

    private record Name(String workflow, String id) {}

    private final Map<String, KeptRun> byRunId = new HashMap<>();
    private final NavigableMap<Long, KeptRun> byStart = new TreeMap<>();
    private final Map<Name, NavigableMap<Long, KeptRun>> byName = new HashMap<>();
    private final Map<String, KeptRun> bySlot = new HashMap<>();
    private final Map<String, Set<KeptRun>> byOwner = new HashMap<>();
    private final NavigableSet<KeptRun> atRest = new TreeSet<>(KeptRun.BY_WAKING);
    private final NavigableSet<KeptRun> ended = new TreeSet<>(KeptRun.BY_CHANGE);
    private long created;

    void add(NewRun run) {
        KeptRun kept = new KeptRun(++created, run);
        byRunId.put(run.run().runId(), kept);
        byStart.put(kept.number(), kept);
        byName.computeIfAbsent(name(run.run()), name -> new TreeMap<>()).put(kept.number(), kept);
        place(kept);
    }

    void change(KeptRun kept, RunState state) {
        change(kept, kept.run(), List.of(), state);
    }

    void change(KeptRun kept, Run as, List<Entry> entries, RunState state) {
        if (keepsItsPlaces(kept, as, state)) {
            kept.change(as, entries, state);
        } else {
            displace(kept);
            kept.change(as, entries, state);
            place(kept);
        }
    }

    /** Most changes leave a run in the hand that it is in. */
    private static boolean keepsItsPlaces(KeptRun kept, Run as, RunState state) {
        return kept.isActive()
                && !state.status().isEnded()
                && state.owner().isPresent()
                && state.owner().equals(kept.state().owner())
                && as.slot().equals(kept.run().slot());
    }

    void remove(KeptRun kept) {
        displace(kept);
        byRunId.remove(kept.run().runId());
        byStart.remove(kept.number());
        byName.computeIfPresent(name(kept.run()), (name, runs) -> {
            runs.remove(kept.number());
            return runs.isEmpty() ? null : runs;
        });
    }

    private static Name name(Run run) {
        return new Name(run.workflow(), run.id());
    }

    private void place(KeptRun kept) {
        kept.stored().heldSlot().ifPresent(slot -> bySlot.put(slot, kept));
        kept.wakeAt().ifPresent(at -> atRest.add(kept));
        kept.state()
                .owner()
                .ifPresent(owner -> byOwner.computeIfAbsent(owner, node -> new LinkedHashSet<>())
                        .add(kept));
        if (!kept.isActive()) {
            ended.add(kept);
        }
    }

    private void displace(KeptRun kept) {
        kept.stored().heldSlot().ifPresent(bySlot::remove);
        kept.wakeAt().ifPresent(at -> atRest.remove(kept));
        kept.state()
                .owner()
                .ifPresent(owner -> byOwner.computeIfPresent(owner, (node, runs) -> {
                    runs.remove(kept);
                    return runs.isEmpty() ? null : runs;
                }));
        if (!kept.isActive()) {
            ended.remove(kept);
        }
    }

    /** @throws SlotTakenException if another run holds the slot that is wanted */
    void requireFree(StoredRun wanted, @Nullable KeptRun besides) {
        KeptRun holder = wanted.heldSlot().map(bySlot::get).orElse(null);
        if (holder != null && holder != besides) {
            throw new SlotTakenException(holder.run());
        }
    }

    @Nullable
    KeptRun find(String runId) {
        return byRunId.get(runId);
    }

    /** Runs of a name, in the order of their starts. */
    Collection<KeptRun> find(String workflow, String id) {
        return byName.getOrDefault(new Name(workflow, id), new TreeMap<>()).values();
    }

    /** Latest start first, from the run after the given one on. */
    Collection<KeptRun> latestFirst(@Nullable String after) {
        if (after == null) {
            return byStart.descendingMap().values();
        }
        KeptRun last = byRunId.get(after);
        return last == null
                ? List.of()
                : byStart.headMap(last.number(), false).descendingMap().values();
    }

    /** Runs at rest that wake up by themselves, earliest first. */
    Collection<KeptRun> atRest() {
        return atRest;
    }

    /** Who has runs in hand. */
    Set<String> owners() {
        return Set.copyOf(byOwner.keySet());
    }

    /** What a node has in hand. */
    List<KeptRun> ownedBy(String node) {
        return List.copyOf(byOwner.getOrDefault(node, Set.of()));
    }

    Collection<KeptRun> all() {
        return byStart.values();
    }

    /** Runs that have ended, those that did first come first. */
    Collection<KeptRun> ended() {
        return ended;
    }
}
