package dev.parasol.runtime.spi;

import dev.parasol.runtime.instance.Instance;

/**
 * Told what has been recorded, after it was. Called on the engine's threads, for one instance in order; what it throws is
 * logged and changes nothing. A listener is brief, and does not wait for the instance it is told of.
 */
public interface WorkflowListener {

    /** An instance was created. */
    default void started(Instance instance) {}

    /** An instance has completed, failed or was cancelled. */
    default void ended(Instance instance) {}
}
