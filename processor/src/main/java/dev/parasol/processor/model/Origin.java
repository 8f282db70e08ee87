package dev.parasol.processor.model;

/** An opaque handle to the place in the source that something was read from; only {@code read} can look inside. */
public interface Origin {

    /** Whether the place is in a source file of this compilation, so that a compiler can point at it. */
    default boolean hasPosition() {
        return true;
    }
}
