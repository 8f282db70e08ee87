package dev.parasol.runtime.memory;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.util.ArrayList;
import java.util.List;

/** One run in memory. Guarded by its store's lock. */
final class KeptRun {

    private final Run run;
    private final List<Entry> entries;
    private RunState state;

    KeptRun(NewRun created) {
        this.run = created.run();
        this.state = created.state();
        this.entries = new ArrayList<>(created.entries());
    }

    Run run() {
        return run;
    }

    RunState state() {
        return state;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    boolean isActive() {
        return !state.status().isEnded();
    }

    /** Whether entries follow directly on what is here. */
    boolean isFollowedBy(List<Entry> more) {
        return more.isEmpty() || more.get(0).seq() == entries.size() + 1;
    }

    void append(List<Entry> more, RunState after) {
        entries.addAll(more);
        state = after;
    }

    StoredRun stored() {
        return new StoredRun(run, state);
    }
}
