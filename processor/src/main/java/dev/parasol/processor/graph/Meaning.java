package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import java.util.List;

/**
 * What one class literal of an {@code on} turned out to mean.
 *
 * @param transition the transition that it stands in
 * @param on the class literal
 * @param records the records it stands for
 * @param verdict whether it is clear what is meant
 * @param outcomes what it means, where that is clear; several for a sealed interface
 * @param candidates the nodes that end in it, where that is not clear
 */
public record Meaning(
        TransitionModel transition,
        TypeRef on,
        List<TypeName> records,
        Verdict verdict,
        List<NodeOutcome> outcomes,
        List<NodeModel> candidates) {

    public Meaning {
        records = List.copyOf(records);
        outcomes = List.copyOf(outcomes);
        candidates = List.copyOf(candidates);
    }

    /** Whether it is clear what an {@code on} means, and if not, why not. */
    public enum Verdict {
        /** It is clear. */
        CLEAR,
        /** No node ends in it. */
        NO_OUTCOME,
        /** Several nodes end in it, or it is {@code StepFailed}, and there is no {@code from}. */
        NEEDS_FROM,
        /** What {@code from} names does not end in it, or is no node. */
        WRONG_FROM,
        /** It cannot be read what the node ends in that would have to end in it. */
        UNREADABLE
    }

    public boolean isClear() {
        return verdict == Verdict.CLEAR;
    }
}
