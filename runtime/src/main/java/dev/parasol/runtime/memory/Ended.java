package dev.parasol.runtime.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs that have ended, those that did first come first. Put in order only when somebody asks, as most stores never delete.
 * Guarded by its store's lock.
 */
final class Ended {

    private final NavigableSet<KeptRun> inOrder = new TreeSet<>(KeptRun.BY_CHANGE);
    private final List<KeptRun> latest = new ArrayList<>();

    void add(KeptRun ended) {
        latest.add(ended);
    }

    /** To be called before the run changes. */
    void remove(KeptRun kept) {
        sort();
        inOrder.remove(kept);
    }

    Stream<KeptRun> firstFirst() {
        sort();
        return inOrder.stream();
    }

    private void sort() {
        inOrder.addAll(latest);
        latest.clear();
    }
}
