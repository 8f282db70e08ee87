package dev.parasol.runtime.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may run. A place is taken as soon as each limit that it counts for has room; of those who could take one, whoever has
 * waited longest does. Somebody who waits holds nothing and stands in nobody's way: one who counts for two limits waits
 * until both have room at a time. Not safe for threads.
 */
final class Places {

    private final Limit all;
    private final Map<String, Limit> own = new HashMap<>();
    private final Map<List<Limit>, Lane> lanes = new HashMap<>();
    private final Lane common;
    private long arrivals;

    Places(Limits limits) {
        all = new Limit(limits.ofAll());
        common = new Lane(List.of(all));
        lanes.put(List.of(all), common);
        limits.each().forEach((name, most) -> own.put(name, new Limit(most)));
    }

    /** Where attempts of a step of a workflow wait. */
    Lane lane(String step, String workflow) {
        if (own.isEmpty()) {
            return common;
        }
        List<Limit> counted = new ArrayList<>(3);
        counted.add(all);
        addOwn(step, counted);
        addOwn(workflow, counted);
        return lanes.computeIfAbsent(counted, Lane::new);
    }

    private void addOwn(String name, Collection<Limit> counted) {
        Limit limit = own.get(name);
        if (limit != null) {
            counted.add(limit);
        }
    }

    /** Whether the place is taken at once; else it waits. */
    boolean ask(Place place) {
        if (place.lane().hasRoom()) {
            place.take();
            return true;
        }
        place.await(++arrivals);
        return false;
    }

    /** Those whose turn it is by now; their places are taken. */
    List<Place> next() {
        if (own.isEmpty() && common.size() == 0) {
            return List.of();
        }
        List<Place> next = new ArrayList<>(1);
        for (Place place = first(); place != null; place = first()) {
            place.take();
            next.add(place);
        }
        return next;
    }

    private @Nullable Place first() {
        Place first = null;
        for (Lane lane : lanes.values()) {
            Place waiting = lane.first();
            if (waiting != null && lane.hasRoom() && (first == null || waiting.arrival() < first.arrival())) {
                first = waiting;
            }
        }
        return first;
    }

    /** How many wait. */
    int waiting() {
        return lanes.values().stream().mapToInt(Lane::size).sum();
    }

    boolean areAllFree() {
        return all.isUnused();
    }

    void forgetWaiting() {
        lanes.values().forEach(Lane::clear);
    }
}
