package dev.parasol.runtime.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One decision of a run as it is stored: never changed, never removed before its run is.
 *
 * @param seq its place in the run, from 1, without gaps
 * @param kind what was decided
 * @param node the node that it is about, if any
 * @param payload the outcome, event or input that it carries, if any
 * @param attempt which attempt of a step, from 1; 0 where there is none
 * @param details whatever else the kind needs, by name
 * @param at when
 * @param by the name of the engine's node that made it
 */
public record Entry(
        int seq,
        String kind,
        Optional<String> node,
        Optional<Encoded> payload,
        int attempt,
        Map<String, String> details,
        Instant at,
        String by) {

    public Entry {
        details = details.size() < 2 ? Map.copyOf(details) : Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
