package dev.parasol.runtime.memory;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run in memory. Guarded by its store's lock. */
final class KeptRun {

    /** Those that wake up first come first; only for runs at rest that wake up by themselves. */
    static final Comparator<KeptRun> BY_WAKING = Comparator.<KeptRun, Instant>comparing(
                    kept -> kept.state.wakeAt().orElseThrow())
            .thenComparingLong(kept -> kept.number);

    /** Those that changed first come first. */
    static final Comparator<KeptRun> BY_CHANGE = Comparator.<KeptRun, Instant>comparing(kept -> kept.state.updatedAt())
            .thenComparingLong(kept -> kept.number);

    /** Those that were started first come first. */
    static final Comparator<KeptRun> BY_START =
            Comparator.<KeptRun, Instant>comparing(kept -> kept.run.startedAt()).thenComparingLong(kept -> kept.number);

    /** Enough entries for most runs. */
    private static final int ROOM = 6;

    private final long number;
    private final List<Entry> entries;
    private Set<String> passedBy = Set.of();
    private Run run;
    private RunState state;
    /** Its neighbours, for {@link Starts} alone. */
    @Nullable
    KeptRun earlier;

    @Nullable
    KeptRun later;

    KeptRun(long number, NewRun created) {
        this.number = number;
        this.run = created.run();
        this.state = created.state();
        this.entries = new ArrayList<>(ROOM);
        this.entries.addAll(created.entries());
    }

    long number() {
        return number;
    }

    Run run() {
        return run;
    }

    RunState state() {
        return state;
    }

    /** The nodes that have no code for it. */
    Set<String> passedBy() {
        return passedBy;
    }

    void passBy(String node) {
        passedBy = passedBy.isEmpty() ? new HashSet<>() : passedBy;
        passedBy.add(node);
    }

    void forgetPassing() {
        passedBy = Set.of();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    int size() {
        return entries.size();
    }

    boolean isActive() {
        return !state.status().isEnded();
    }

    Optional<Instant> wakeAt() {
        return state.owner().isEmpty() ? state.wakeAt() : Optional.empty();
    }

    /** The slot that it holds now. */
    Optional<String> heldSlot() {
        return isActive() ? run.slot() : Optional.empty();
    }

    /** To be called by the {@link Shelf}, which finds runs by their state. */
    void change(Run as, List<Entry> more, RunState after) {
        run = as;
        entries.addAll(more);
        state = after;
    }

    StoredRun stored() {
        return new StoredRun(run, state, entries.size());
    }

    LoadedRun loaded() {
        return new LoadedRun(stored(), entries);
    }
}
