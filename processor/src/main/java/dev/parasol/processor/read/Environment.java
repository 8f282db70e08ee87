package dev.parasol.processor.read;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler knows, and which part of it is in the sources. */
public record Environment(Elements elements, Types types, Sources sources) {

    /** The type of a qualified name, where it exists. */
    public Optional<TypeElement> find(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }

    /**
     * The type of a qualified name in the module of another type, where it exists. That it does not is found out much
     * faster than by asking every module.
     */
    Optional<TypeElement> find(String qualifiedName, TypeElement neighbour) {
        ModuleElement module = elements.getModuleOf(neighbour);
        return module == null
                ? find(qualifiedName)
                : Optional.ofNullable(elements.getTypeElement(module, qualifiedName));
    }

    /** Where an element is declared. */
    Place place(Element element) {
        return new Place(
                element, Optional.empty(), Optional.empty(), Optional.empty(), Dialect.canPointAt(element, sources));
    }

    /** An annotation on an element, as written. */
    Optional<WrittenAnnotation> annotation(Element element, String qualifiedName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> Mirrors.is(mirror.getAnnotationType(), qualifiedName))
                .findFirst()
                .map(mirror -> new WrittenAnnotation(element, mirror, sources.contain(element)));
    }

    TypeElement objectType() {
        return elements.getTypeElement("java.lang.Object");
    }
}
