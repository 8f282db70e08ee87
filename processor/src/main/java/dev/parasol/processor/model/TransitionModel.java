package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One {@code @Transition} as written.
 *
 * @param annotation the {@code @Transition} annotation
 * @param onOrigin the {@code on} member, or the annotation where it was not written
 * @param toOrigin the {@code to} member, or the annotation where it was not written
 */
public record TransitionModel(
        List<TypeRef> on,
        Origin onOrigin,
        List<TypeRef> to,
        Origin toOrigin,
        Optional<TypeRef> from,
        Optional<Written<String>> after,
        Origin annotation) {}
