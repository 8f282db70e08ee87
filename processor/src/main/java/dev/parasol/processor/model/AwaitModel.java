package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Await}.
 *
 * @param annotation the {@code @Await} annotation
 * @param outcomes the records it permits, nested sealed interfaces flattened; empty unless it is a sealed interface
 *     of records only
 * @param intruders permitted types that are neither records nor sealed interfaces of records
 */
public record AwaitModel(
        TypeName type,
        TypeShape shape,
        Origin origin,
        Origin annotation,
        List<OutcomeModel> outcomes,
        Optional<Written<String>> timeout,
        List<TypeName> intruders)
        implements NodeModel {}
