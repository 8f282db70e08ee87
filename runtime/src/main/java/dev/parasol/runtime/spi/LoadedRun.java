package dev.parasol.runtime.spi;

import java.util.List;

/** A run together with all its entries, in order. */
public record LoadedRun(StoredRun stored, List<Entry> history) {

    public LoadedRun {
        history = List.copyOf(history);
    }
}
