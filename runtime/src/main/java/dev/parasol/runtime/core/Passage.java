package dev.parasol.runtime.core;

/** Whether an instance can be moved to another version. */
public sealed interface Passage {

    /** It can: append this. */
    record Open(Decision.Migrated decision) implements Passage {}

    /** It is left alone. */
    record Closed(Hindrance hindrance) implements Passage {}
}
