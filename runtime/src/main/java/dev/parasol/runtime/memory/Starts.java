package dev.parasol.runtime.memory;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All runs in the order of their starts, each linked to the one before and the one after it. Guarded by its store's lock. */
final class Starts {

    private @Nullable KeptRun first;
    private @Nullable KeptRun last;

    void add(KeptRun latest) {
        if (last == null) {
            first = latest;
        } else {
            last.later = latest;
        }
        latest.earlier = last;
        last = latest;
    }

    void remove(KeptRun kept) {
        KeptRun earlier = kept.earlier;
        KeptRun later = kept.later;
        if (earlier == null) {
            first = later;
        } else {
            earlier.later = later;
        }
        if (later == null) {
            last = earlier;
        } else {
            later.earlier = earlier;
        }
        kept.earlier = null;
        kept.later = null;
    }

    Stream<KeptRun> earliestFirst() {
        return Stream.iterate(first, Objects::nonNull, kept -> kept.later).map(Objects::requireNonNull);
    }

    Stream<KeptRun> latestFirst() {
        return latestFirst(last);
    }

    /** Those that were started before a run, latest first. */
    Stream<KeptRun> before(KeptRun later) {
        return latestFirst(later.earlier);
    }

    private static Stream<KeptRun> latestFirst(@Nullable KeptRun from) {
        return Stream.iterate(from, Objects::nonNull, kept -> kept.earlier).map(Objects::requireNonNull);
    }
}
