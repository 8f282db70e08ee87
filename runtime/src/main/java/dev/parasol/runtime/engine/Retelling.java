package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Basis;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.Moved;
import dev.parasol.runtime.spi.Encoded;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A run's entries as callers are shown them: each by the version that the run was on at the time. */
record Retelling(Kernel kernel, Run run, List<Entry> entries) {

    List<HistoryEntry> shown() {
        List<Basis> bases = bases();
        List<HistoryEntry> shown = new ArrayList<>(entries.size());
        for (int index = 0; index < entries.size(); index++) {
            shown.add(shown(entries.get(index), bases.get(index)));
        }
        return List.copyOf(shown);
    }

    String asJsonLines() {
        List<Basis> bases = bases();
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            Basis basis = bases.get(index);
            lines.append(AuditLines.of(run, basis.version(), shown(entry, basis), entry));
        }
        return lines.toString();
    }

    /** What the run went by after each entry. */
    private List<Basis> bases() {
        Deque<Basis> bases = new ArrayDeque<>();
        Basis basis = new Basis(run.version(), run.fingerprint());
        for (int index = entries.size() - 1; index >= 0; index--) {
            bases.addFirst(basis);
            if (MoveEntry.isOne(entries.get(index))) {
                basis = new MoveEntry(entries.get(index)).from();
            }
        }
        return List.copyOf(bases);
    }

    private HistoryEntry shown(Entry entry, Basis basis) {
        EntryKind kind = EntryKind.valueOf(entry.kind());
        Optional<String> carried = entry.payload().map(Encoded::type);
        boolean event = kind == EntryKind.EVENT_RECEIVED;
        return new HistoryEntry(
                entry.seq(),
                kind.what(),
                event
                        ? carried.flatMap(
                                type -> kernel.coreOf(run.workflow(), basis).awaitOf(type))
                        : entry.node(),
                kind == EntryKind.STARTED ? Optional.empty() : carried,
                entry.attempt(),
                entry.at(),
                entry.by(),
                EntryReader.origin(entry),
                moved(entry));
    }

    private static Optional<Moved> moved(Entry entry) {
        return MoveEntry.isOne(entry) ? Optional.of(new MoveEntry(entry).shown()) : Optional.empty();
    }
}
