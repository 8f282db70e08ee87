package dev.parasol.runtime.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where those wait, one behind the other, that count for the same limits: if the first has no room, none has. */
final class Lane {

    private final List<Limit> limits;
    private final Set<Place> waiting = new LinkedHashSet<>();

    Lane(List<Limit> limits) {
        this.limits = limits;
    }

    boolean hasRoom() {
        for (Limit limit : limits) {
            if (!limit.hasRoom()) {
                return false;
            }
        }
        return true;
    }

    void take() {
        limits.forEach(Limit::take);
    }

    void giveBack() {
        limits.forEach(Limit::giveBack);
    }

    void add(Place last) {
        waiting.add(last);
    }

    void remove(Place place) {
        waiting.remove(place);
    }

    @Nullable
    Place first() {
        return waiting.isEmpty() ? null : waiting.iterator().next();
    }

    int size() {
        return waiting.size();
    }

    void clear() {
        waiting.clear();
    }
}
