package dev.parasol.runtime.memory;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.NewRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All runs, and how they are found. Guarded by its store's lock. */
final class Shelf {

    private record Name(String workflow, String id) {}

    private final Map<String, KeptRun> byRunId = new HashMap<>();
    private final Starts byStart = new Starts();
    private final Map<Name, List<KeptRun>> byName = new HashMap<>();
    private final Map<String, KeptRun> bySlot = new HashMap<>();
    private final Map<String, Set<KeptRun>> byOwner = new HashMap<>();
    private final NavigableSet<KeptRun> atRest = new TreeSet<>(KeptRun.BY_WAKING);
    private final Ended ended = new Ended();
    private long created;

    void add(NewRun run) {
        KeptRun kept = new KeptRun(++created, run);
        byRunId.put(run.run().runId(), kept);
        byStart.add(kept);
        byName.computeIfAbsent(name(run.run()), name -> new ArrayList<>(1)).add(kept);
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
        byStart.remove(kept);
        byName.computeIfPresent(name(kept.run()), (name, runs) -> {
            runs.remove(kept);
            return runs.isEmpty() ? null : runs;
        });
    }

    private static Name name(Run run) {
        return new Name(run.workflow(), run.id());
    }

    private void place(KeptRun kept) {
        if (!kept.isActive()) {
            ended.add(kept);
        } else if (kept.run().slot().isPresent()) {
            bySlot.put(kept.run().slot().get(), kept);
        }
        if (kept.wakeAt().isPresent()) {
            atRest.add(kept);
        }
        Optional<String> owner = kept.state().owner();
        if (owner.isPresent()) {
            byOwner.computeIfAbsent(owner.get(), node -> new LinkedHashSet<>()).add(kept);
        }
    }

    private void displace(KeptRun kept) {
        if (!kept.isActive()) {
            ended.remove(kept);
        } else if (kept.run().slot().isPresent()) {
            bySlot.remove(kept.run().slot().get());
        }
        if (kept.wakeAt().isPresent()) {
            atRest.remove(kept);
        }
        Optional<String> owner = kept.state().owner();
        if (owner.isPresent()) {
            leave(owner.get(), kept);
        }
    }

    private void leave(String owner, KeptRun kept) {
        Set<KeptRun> runs = byOwner.get(owner);
        if (runs != null && runs.remove(kept) && runs.isEmpty()) {
            byOwner.remove(owner);
        }
    }

    /** @throws SlotTakenException if another run holds the slot that is wanted, if any is */
    void requireFree(@Nullable String slot, @Nullable KeptRun besides) {
        KeptRun holder = slot == null ? null : bySlot.get(slot);
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
        return byName.getOrDefault(new Name(workflow, id), List.of());
    }

    /** Latest start first, from the run after the given one on. */
    Stream<KeptRun> latestFirst(@Nullable String after) {
        if (after == null) {
            return byStart.latestFirst();
        }
        KeptRun last = byRunId.get(after);
        return last == null ? Stream.empty() : byStart.before(last);
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

    /** In the order of their starts. */
    Stream<KeptRun> all() {
        return byStart.earliestFirst();
    }

    /** Runs that have ended, those that did first come first. */
    Stream<KeptRun> ended() {
        return ended.firstFirst();
    }
}
