package dev.parasol.runtime.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A node that an event from outside ends, or its timeout.
 *
 * @param name the binary name of the awaited sealed interface
 * @param outcomes the binary names of its records
 * @param timeout how long it waits; for ever if empty
 * @param onTimeout the binary name of the record that arrives by itself when the timeout is over; given with a timeout
 */
public record AwaitNode(String name, List<String> outcomes, Optional<Duration> timeout, Optional<String> onTimeout)
        implements Node {

    public AwaitNode {
        outcomes = List.copyOf(outcomes);
    }
}
