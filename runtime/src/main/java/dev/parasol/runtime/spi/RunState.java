package dev.parasol.runtime.spi;

import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a run stood after its last entry, for queries and for uniqueness; the entries are the truth.
 *
 * @param status its status
 * @param updatedAt when its last entry was made
 * @param slot what no two runs may have at a time; empty once the run has ended, or where keys have no limit
 */
public record RunState(Status status, Instant updatedAt, Optional<String> slot) {}
