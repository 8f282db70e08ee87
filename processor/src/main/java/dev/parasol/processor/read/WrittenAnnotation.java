package dev.parasol.processor.read;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * An annotation and what was written in it; members left to their defaults are absent.
 *
 * @param element what it stands on, or what the annotation around it stands on
 */
record WrittenAnnotation(Element element, AnnotationMirror mirror, boolean inSource) {

    Place place() {
        return new Place(element, Optional.of(mirror), Optional.empty(), Optional.empty(), inSource);
    }

    Optional<WrittenMember> member(String name) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .findFirst()
                .map(entry -> new WrittenMember(this, entry.getValue()));
    }
}
