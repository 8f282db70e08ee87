package dev.parasol.processor.read;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The components of records, by way of their fields: these have positions, and types that fit a generic record's use. */
final class RecordComponents {

    private RecordComponents() {}

    /** The component's type in a use of its record. */
    static TypeMirror type(Environment environment, DeclaredType record, RecordComponentElement component) {
        return field(component)
                .map(field -> environment.types().asMemberOf(record, field))
                .orElseGet(component::asType);
    }

    /** The field of a component, which compilers can point at where they know no place of the component. */
    static Element declaration(RecordComponentElement component) {
        Optional<? extends Element> field = field(component);
        return field.isPresent() ? field.get() : component;
    }

    private static Optional<VariableElement> field(RecordComponentElement component) {
        return Optional.ofNullable(component.getEnclosingElement()).stream()
                .flatMap(record -> ElementFilter.fieldsIn(record.getEnclosedElements()).stream())
                .filter(field -> field.getSimpleName().contentEquals(component.getSimpleName()))
                .findFirst();
    }
}
