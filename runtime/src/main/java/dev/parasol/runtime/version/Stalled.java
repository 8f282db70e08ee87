package dev.parasol.runtime.version;

import dev.parasol.runtime.instance.Instance;
import java.util.List;

/**
 * Instances that no node has the code for.
 *
 * @param all how many there are
 * @param page some of them, latest first; {@link Instance#missing} tells what this process lacks
 */
public record Stalled(Amount all, List<Instance> page) {

    /** A page. */
    public Stalled {
        page = List.copyOf(page);
    }
}
