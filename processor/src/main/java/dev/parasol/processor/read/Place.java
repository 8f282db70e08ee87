package dev.parasol.processor.read;

import dev.parasol.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the source, as far as a compiler can be told of one.
 *
 * @param annotation the annotation, which may stand inside another one
 * @param member the whole value of one of its members
 * @param item one item of that value, where it is an array; otherwise the value again
 * @param hasPosition whether the element is in a source file of this compilation
 */
record Place(
        Element element,
        Optional<AnnotationMirror> annotation,
        Optional<AnnotationValue> member,
        Optional<AnnotationValue> item,
        boolean hasPosition)
        implements Origin {}
