package dev.parasol.processor.graph;

import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import java.util.List;

/**
 * What follows one outcome of one node. A transition as written stands for several of these where it is on several
 * records, or on a sealed interface.
 *
 * @param on the outcome
 * @param reference the class literal that names it, itself or by a sealed interface
 * @param written the transition as written
 */
public record ResolvedTransition(NodeOutcome on, TypeRef reference, TransitionModel written) {

    /** What is written in {@code to}, {@code End} and {@code ContinueAsNew} included. */
    public List<TypeName> to() {
        return written.to().stream().map(TypeRef::type).toList();
    }
}
