package dev.parasol.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version's graph: as written, which is only what it changes where it is based on another one, or whole.
 *
 * @param workflow the umbrella's or plain workflow's name
 * @param key the version's key; 1 for a plain workflow
 * @param plain whether it is a plain workflow's own graph; messages then say no version
 * @param type the version class, or the plain workflow
 * @param header what {@code @WorkflowVersion} says besides; absent for a plain workflow
 * @param annotation the {@code @WorkflowVersion} (or plain {@code @Workflow}) annotation
 * @param start the {@code start} member, where it was written
 * @param without what of the version that it is based on is left out
 * @param mentioned every type that the graph names and what it turned out to be, keyed by type: starts, targets,
 *     {@code from}s, {@code on}s, and the types around {@code on}s where these are steps or awaits
 */
public record VersionModel(
        TypeName workflow,
        int key,
        boolean plain,
        TypeName type,
        Optional<VersionHeader> header,
        Origin origin,
        Origin annotation,
        InputModel input,
        Optional<TypeRef> start,
        List<TransitionModel> transitions,
        List<Omission> without,
        Map<TypeName, Mention> mentioned) {

    /**
     * A type in {@code without}.
     *
     * @param records the records it stands for: itself where it is one, the leaves where it is a sealed interface
     */
    public record Omission(TypeRef reference, List<TypeName> records) {

        public Omission {
            records = List.copyOf(records);
        }
    }

    /** The version that this one changes, where it says so. */
    public Optional<TypeRef> basedOn() {
        return header.flatMap(VersionHeader::basedOn);
    }

    /** {@code CreateUser v2}, or {@code CreateUser} for a plain workflow: how every message begins. */
    public String name() {
        return plain ? workflow.display() : workflow.display() + " v" + key;
    }
}
