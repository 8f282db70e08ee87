package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's entries, each with those before it: grows without changing, so that snapshots need no lock and copy nothing until
 * they are asked.
 */
record History(Entry last, @Nullable History before) {

    static History of(List<Entry> entries) {
        History history = null;
        for (Entry entry : entries) {
            history = new History(entry, history);
        }
        if (history == null) {
            throw new IllegalArgumentException("a history begins with an entry");
        }
        return history;
    }

    History with(Entry next) {
        return new History(next, this);
    }

    /** All entries, in order. */
    List<Entry> entries() {
        Deque<Entry> entries = new ArrayDeque<>();
        for (History at = this; at != null; at = at.before) {
            entries.addFirst(at.last);
        }
        return List.copyOf(entries);
    }
}
