package dev.parasol.processor.read;

import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.TypeShape.Kind;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** How types are declared. */
final class Shapes {

    private Shapes() {}

    static TypeShape of(TypeElement type) {
        return new TypeShape(
                kind(type),
                everyLevel(type, Shapes::nameable),
                visibleEverywhere(type),
                generic(type),
                type.getModifiers().contains(Modifier.SEALED),
                type.getModifiers().contains(Modifier.ABSTRACT)
                        || type.getKind().isInterface(),
                needsOuter(type));
    }

    static boolean visibleEverywhere(TypeElement type) {
        return everyLevel(type, level -> level.getModifiers().contains(Modifier.PUBLIC));
    }

    static boolean isSealedInterface(TypeElement type) {
        return kind(type) == Kind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    static Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> Kind.INTERFACE;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            case RECORD -> Kind.RECORD;
            case ENUM -> Kind.ENUM;
            default -> Kind.CLASS;
        };
    }

    private static boolean nameable(TypeElement type) {
        boolean local = type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS;
        return !local && !type.getModifiers().contains(Modifier.PRIVATE);
    }

    private static boolean generic(TypeElement type) {
        boolean itself = !type.getTypeParameters().isEmpty();
        return itself
                || (needsOuter(type) && type.getEnclosingElement() instanceof TypeElement outer && generic(outer));
    }

    private static boolean needsOuter(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && type.getKind().isClass()
                && !type.getModifiers().contains(Modifier.STATIC)
                && kind(type) == Kind.CLASS
                && !insideInterface(type);
    }

    private static boolean insideInterface(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                && outer.getKind().isInterface();
    }

    private static boolean everyLevel(TypeElement type, Predicate<TypeElement> holds) {
        for (Element at = type; at instanceof TypeElement level; at = at.getEnclosingElement()) {
            // What is nested in an interface is public, whether a compiler says so or not.
            if (!insideInterface(level) && !holds.test(level)) {
                return false;
            }
        }
        return true;
    }
}
