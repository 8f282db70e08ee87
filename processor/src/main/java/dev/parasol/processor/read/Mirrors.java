package dev.parasol.processor.read;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Questions to a type. Types are no keys: two of {@code List<String>} need not be equal. */
final class Mirrors {

    private Mirrors() {}

    /** A class's or interface's declaration; also of one that does not exist, where the compiler makes one up. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    static boolean is(TypeMirror type, String qualifiedName) {
        return element(type)
                .map(element -> TypeNames.of(element).qualified().equals(qualifiedName))
                .orElse(false);
    }
}
