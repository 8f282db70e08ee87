package dev.parasol.processor.read;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Whether something that was read does not exist, or is no value at all: another processor may be about to generate it, and
 * otherwise the compiler reports it.
 */
final class Gaps {

    private boolean found;

    boolean any() {
        return found;
    }

    void note() {
        found = true;
    }

    void noteAll(Gaps others) {
        found |= others.found;
    }

    /** Notes a type that does not exist, also where only an argument of it does not. */
    void look(TypeMirror type) {
        found |= missing(type);
    }

    /** Notes supertypes that do not exist, of a type or of its supertypes. */
    void lookAbove(TypeElement type) {
        lookAt(type.getSuperclass());
        type.getInterfaces().forEach(this::lookAt);
    }

    private void lookAt(TypeMirror supertype) {
        look(supertype);
        if (supertype.getKind() == TypeKind.DECLARED
                && ((DeclaredType) supertype).asElement() instanceof TypeElement element) {
            lookAbove(element);
        }
    }

    static boolean missing(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> true;
            case ARRAY -> missing(((ArrayType) type).getComponentType());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(Gaps::missing);
            case WILDCARD -> missing((WildcardType) type);
            default -> false;
        };
    }

    private static boolean missing(WildcardType type) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        return (upper != null && missing(upper)) || (lower != null && missing(lower));
    }
}
