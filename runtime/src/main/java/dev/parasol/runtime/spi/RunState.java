package dev.parasol.runtime.spi;

import dev.parasol.runtime.instance.Status;
import java.time.Instant;

/**
 * Where a run stood after its last entry, for queries; the entries are the truth.
 *
 * @param status its status
 * @param updatedAt when its last entry was made
 */
public record RunState(Status status, Instant updatedAt) {}
