package dev.parasol.runtime.telemetry;

import dev.parasol.runtime.spi.Run;
import java.time.Instant;

/**
 * Where an event comes from.
 *
 * @param run the run that it is about
 * @param nodeName the name of the engine's node
 * @param at when it happened: as recorded, where it is recorded; else when it was seen
 */
public record Source(Run run, String nodeName, Instant at) {}
