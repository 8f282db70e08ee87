package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A version class as an umbrella lists it (or contains it).
 *
 * @param reference the class literal in the umbrella's list, or the nested type's declaration
 * @param missing whether the type does not exist (yet), or its annotation has a value that is none
 * @param shape how the type is declared, where it exists
 * @param header what its {@code @WorkflowVersion} says, where it carries one
 * @param unique the {@code @Unique} it carries by mistake
 * @param listedBy the umbrellas, this one included, that are known to list it
 */
public record ListedVersion(
        TypeRef reference,
        boolean missing,
        Optional<TypeShape> shape,
        Optional<VersionHeader> header,
        Optional<Origin> unique,
        List<TypeName> listedBy) {

    public TypeName type() {
        return reference.type();
    }
}
