package dev.parasol.runtime.memory;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.spi.VersionBook;
import dev.parasol.runtime.version.VersionDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators of engines on one {@link MemoryStore} have decided. Counts look at every run. */
final class MemoryVersions implements VersionBook {

    private final MemoryStore store;
    private final Shelf shelf;
    private final Map<String, SortedMap<Integer, VersionDecision>> decisions = new HashMap<>();

    MemoryVersions(MemoryStore store, Shelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    @Override
    public CompletionStage<VersionDecision> append(VersionDecision decision) {
        return store.done(() -> {
            SortedMap<Integer, VersionDecision> all =
                    decisions.computeIfAbsent(decision.workflow(), workflow -> new TreeMap<>());
            VersionDecision there = all.putIfAbsent(decision.seq(), decision);
            return there == null ? decision : there;
        });
    }

    @Override
    public List<VersionDecision> decisions(String workflow) {
        return store.read(() ->
                List.copyOf(decisions.getOrDefault(workflow, new TreeMap<>()).values()));
    }

    @Override
    public CompletionStage<List<VersionDecision>> since(Map<String, Integer> known) {
        return store.done(() -> decisions.values().stream()
                .flatMap(all -> all.values().stream())
                .filter(decision -> decision.seq() > known.getOrDefault(decision.workflow(), 0))
                .toList());
    }

    @Override
    public SortedSet<Integer> versions(String workflow) {
        return store.read(() -> shelf.all()
                .filter(kept -> kept.run().workflow().equals(workflow))
                .map(kept -> kept.run().version())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public long count(String workflow, int version, Status status, long atMost) {
        return store.read(
                () -> matching(workflow, version, status).limit(atMost).count());
    }

    @Override
    public Optional<StoredRun> oldest(String workflow, int version, Status status) {
        return store.read(
                () -> matching(workflow, version, status).min(KeptRun.BY_START).map(KeptRun::stored));
    }

    private Stream<KeptRun> matching(String workflow, int version, Status status) {
        return shelf.all()
                .filter(kept -> kept.state().status() == status)
                .filter(kept -> kept.run().version() == version)
                .filter(kept -> kept.run().workflow().equals(workflow));
    }
}
