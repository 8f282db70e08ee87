package dev.parasol.jdbc.nodes;

import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How long it took until others went on with what a killed node had in hand. */
final class Adoptions {

    private final List<Duration> times = new ArrayList<>();

    /**
     * Looks them up.
     *
     * @param killed when each node was killed, by its name
     */
    Adoptions(Collection<Instance> instances, Map<String, Instant> killed) {
        for (Instance instance : instances) {
            List<HistoryEntry> history = instance.history();
            for (int index = 1; index < history.size(); index++) {
                look(history.get(index - 1), history.get(index), killed);
            }
        }
    }

    /** A step that a dead node had in hand was run by another; an event, in contrast, would have come at any time. */
    private void look(HistoryEntry before, HistoryEntry entry, Map<String, Instant> killed) {
        Instant death = killed.get(before.by());
        boolean isStep = entry.what() == What.ENDED || entry.what() == What.ATTEMPT_FAILED;
        if (death != null
                && isStep
                && !entry.by().equals(before.by())
                && entry.at().isAfter(death)) {
            times.add(Duration.between(death, entry.at()));
        }
    }

    int count() {
        return times.size();
    }

    @Override
    public String toString() {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? "no run was adopted"
                : "%d runs adopted, first step recorded after min %d ms, median %d ms, max %d ms"
                        .formatted(
                                sorted.size(),
                                sorted.get(0).toMillis(),
                                sorted.get(sorted.size() / 2).toMillis(),
                                sorted.get(sorted.size() - 1).toMillis());
    }
}
