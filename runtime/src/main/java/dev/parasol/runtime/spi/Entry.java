package dev.parasol.runtime.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision of a run as it is stored: never changed, never removed before its run is.
 *
 * @param seq its place in the run, from 1, without gaps
 * @param kind what was decided
 * @param node the node that it is about, if any
 * @param payload the outcome, event or input that it carries, if any
 * @param attempt which attempt of a step, from 1; 0 where there is none
 * @param detail whatever else the kind needs, as text
 * @param at when
 * @param by the name of the engine's node that made it
 */
public record Entry(
        int seq,
        String kind,
        Optional<String> node,
        Optional<Encoded> payload,
        int attempt,
        String detail,
        Instant at,
        String by) {

    /**
     * A payload as it is stored.
     *
     * @param type the binary name of its record
     * @param json what the codec wrote
     */
    public record Encoded(String type, String json) {}
}
