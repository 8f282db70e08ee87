package dev.parasol.runtime.spi;

import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a run stood after its last entry, for queries and for whoever looks after it; the entries are the truth.
 *
 * @param status its status
 * @param updatedAt when its last entry was made
 * @param owner the node that has it in hand; empty while it rests, and then any node may take it
 * @param wakeAt when a run at rest wants to be taken in hand; empty if only a caller can set it going
 */
public record RunState(Status status, Instant updatedAt, Optional<String> owner, Optional<Instant> wakeAt) {

    /** A run that a node has in hand. */
    public static RunState inHand(Status status, Instant updatedAt, String node) {
        return new RunState(status, updatedAt, Optional.of(node), Optional.empty());
    }

    /** A run that nobody needs to have in hand before a moment, or before a caller wants something of it. */
    public static RunState atRest(Status status, Instant updatedAt, Optional<Instant> wakeAt) {
        return new RunState(status, updatedAt, Optional.empty(), wakeAt);
    }
}
