package dev.parasol.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version's graph, as written.
 *
 * @param workflow the umbrella's or plain workflow's name
 * @param key the version's key; 1 for a plain workflow
 * @param plain whether it is a plain workflow's own graph; messages then say no version
 * @param type the version class, or the plain workflow
 * @param header what {@code @WorkflowVersion} says besides; absent for a plain workflow
 * @param annotation the {@code @WorkflowVersion} (or plain {@code @Workflow}) annotation
 * @param start the {@code start} member, where it was written
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
        Map<TypeName, Mention> mentioned) {

    /** {@code CreateUser v2}, or {@code CreateUser} for a plain workflow: how every message begins. */
    public String name() {
        return plain ? workflow.display() : workflow.display() + " v" + key;
    }
}
