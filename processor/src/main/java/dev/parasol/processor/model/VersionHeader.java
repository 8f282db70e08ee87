package dev.parasol.processor.model;

import java.util.Optional;

/**
 * What {@code @WorkflowVersion} says besides the graph.
 *
 * @param key the {@code value} member (0 at the annotation's place where it was not written)
 * @param basedOn the {@code basedOn} member: the version that this one changes
 * @param annotation the {@code @WorkflowVersion} annotation
 */
public record VersionHeader(
        Written<Integer> key,
        Optional<Written<String>> label,
        Optional<Written<String>> description,
        Optional<Written<String>> deprecatedSince,
        Optional<Written<String>> removeAfter,
        Optional<TypeRef> basedOn,
        Origin annotation) {}
