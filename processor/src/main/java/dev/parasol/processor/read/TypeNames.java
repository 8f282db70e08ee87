package dev.parasol.processor.read;

import dev.parasol.processor.model.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Names of types, put together from simple names: the Eclipse compiler turns a {@code $} in a qualified one into a dot. */
public final class TypeNames {

    private TypeNames() {}

    public static TypeName of(TypeElement type) {
        Deque<String> simpleNames = new ArrayDeque<>();
        Element element = type;
        while (element instanceof TypeElement) {
            simpleNames.addFirst(element.getSimpleName().toString());
            element = element.getEnclosingElement();
        }
        return new TypeName(packageOf(type), List.copyOf(simpleNames));
    }

    /** The type that declares a method. */
    static TypeName declaring(ExecutableElement method) {
        return outer(method).map(TypeNames::of).orElseThrow();
    }

    private static Optional<TypeElement> outer(Element element) {
        return element.getEnclosingElement() instanceof TypeElement type ? Optional.of(type) : Optional.empty();
    }

    /** For what is written as a class literal but names no class: a name that reads like it. */
    static TypeName reading(TypeMirror type) {
        return TypeName.of("", TypeTexts.display(type));
    }

    /** The outermost type that an element is or stands in. */
    static Optional<TypeElement> outermost(Element element) {
        Optional<TypeElement> found = Optional.empty();
        for (Element at = element; at != null && !(at instanceof PackageElement); at = at.getEnclosingElement()) {
            if (at instanceof TypeElement type) {
                found = Optional.of(type);
            }
        }
        return found;
    }

    private static String packageOf(Element element) {
        Element at = element;
        while (at != null && !(at instanceof PackageElement)) {
            at = at.getEnclosingElement();
        }
        return at instanceof PackageElement found ? found.getQualifiedName().toString() : "";
    }
}
