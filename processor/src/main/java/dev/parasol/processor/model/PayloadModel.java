package dev.parasol.processor.model;

import java.util.List;

/**
 * A type whose values are stored: an outcome record, or an input.
 *
 * @param origin the type's declaration, or the place that refers to it where it has no position
 * @param supertypes every type a value of it can be passed as, itself included, each as source code writes it in full
 *     ({@code java.lang.Comparable<com.acme.Amount>}); generic supertypes also stand there erased
 * @param records the records it stands for: itself where it is one, the leaves where it is a sealed interface; none where
 *     it is neither
 * @param unstorable components (at any depth) that cannot be stored
 * @param parts it and the records, sealed interfaces and enums in it (at any depth), in order of first mention
 */
public record PayloadModel(
        TypeName type,
        TypeShape shape,
        Origin origin,
        List<String> supertypes,
        List<TypeName> records,
        List<Unstorable> unstorable,
        List<StoredType> parts) {

    /** A payload of which nothing is known that is stored. */
    public PayloadModel(
            TypeName type,
            TypeShape shape,
            Origin origin,
            List<String> supertypes,
            List<TypeName> records,
            List<Unstorable> unstorable) {
        this(type, shape, origin, supertypes, records, unstorable, List.of());
    }

    /** Whether a value of it can be passed as the given type, which is written in full. */
    public boolean isA(String type) {
        return supertypes.contains(type);
    }

    /**
     * A component that cannot be stored.
     *
     * @param path from the payload's record: {@code address.lines}
     * @param type the component's type as source code writes it
     * @param reason what is wrong with it, to follow the type in a sentence ("is no storable type")
     * @param origin the component (its field, where compilers know it), or the nearest place that has a position
     */
    public record Unstorable(String path, String type, String reason, Origin origin) {}
}
