package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/** A type that can be a node of a graph. */
public sealed interface NodeModel permits StepModel, AwaitModel {

    TypeName type();

    TypeShape shape();

    /** The type's declaration; without a position where it comes from a class file. */
    Origin origin();

    /**
     * What it can end in, sorted by name; empty where that cannot be read. {@code StepFailed} is not among them: whether
     * it is an outcome is a matter of the version's transitions.
     */
    List<OutcomeModel> outcomes();

    /** The {@code timeout} member, where it was written. */
    Optional<Written<String>> timeout();

    /** Whether it is clear what it ends in; where not, a 3xx rule says why. */
    default boolean outcomesAreKnown() {
        return !outcomes().isEmpty();
    }
}
