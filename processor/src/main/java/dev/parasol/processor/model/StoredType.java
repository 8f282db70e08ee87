package dev.parasol.processor.model;

import dev.parasol.release.Shape;
import java.util.Map;

/**
 * A type that is part of what is stored: what it looks like, and where it says so.
 *
 * @param origin the type's declaration, or the nearest place that has a position
 * @param components where each component of a record is declared, by name
 */
public record StoredType(Shape shape, Origin origin, Map<String, Origin> components) {

    public StoredType {
        components = Map.copyOf(components);
    }
}
