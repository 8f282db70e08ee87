package dev.parasol.processor.read;

import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** One member of an annotation as written. What is not of the member's type the compiler reports: it is a gap. */
record WrittenMember(WrittenAnnotation annotation, AnnotationValue value) {

    /** A class literal: what it names, and where. */
    record Literal(TypeMirror type, TypeRef reference) {}

    Place place() {
        return place(value);
    }

    Optional<Written<String>> text(Gaps gaps) {
        return as(String.class, gaps);
    }

    Optional<Written<Integer>> integer(Gaps gaps) {
        return as(Integer.class, gaps);
    }

    Optional<Written<Double>> decimal(Gaps gaps) {
        return as(Double.class, gaps);
    }

    /** An enum constant's name. */
    Optional<String> constant(Gaps gaps) {
        Optional<String> name = value.getValue() instanceof VariableElement constant
                ? Optional.of(constant.getSimpleName().toString())
                : Optional.empty();
        return orGap(name, gaps);
    }

    /** The class literals; those of types that do not exist are left out. */
    List<Literal> literals(Gaps gaps) {
        List<Literal> found = new ArrayList<>();
        for (AnnotationValue item : items()) {
            literal(item, gaps).ifPresent(found::add);
        }
        return found;
    }

    Optional<Literal> literal(Gaps gaps) {
        return literal(value, gaps);
    }

    List<String> texts(Gaps gaps) {
        List<String> found = new ArrayList<>();
        for (AnnotationValue item : items()) {
            orGap(cast(String.class, item), gaps).ifPresent(found::add);
        }
        return found;
    }

    List<WrittenAnnotation> annotations(Gaps gaps) {
        List<WrittenAnnotation> found = new ArrayList<>();
        for (AnnotationValue item : items()) {
            orGap(cast(AnnotationMirror.class, item).filter(WrittenMember::exists), gaps)
                    .map(mirror -> new WrittenAnnotation(annotation.element(), mirror, annotation.inSource()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean exists(AnnotationMirror annotation) {
        return !Gaps.missing(annotation.getAnnotationType());
    }

    /** How many items were written, readable or not. */
    int size() {
        return items().size();
    }

    private Optional<Literal> literal(AnnotationValue item, Gaps gaps) {
        Optional<TypeMirror> type = orGap(cast(TypeMirror.class, item), gaps);
        type.ifPresent(gaps::look);
        return type.filter(found -> !Gaps.missing(found))
                .map(found -> new Literal(found, new TypeRef(nameOf(found), place(item))));
    }

    private static TypeName nameOf(TypeMirror type) {
        return Mirrors.element(type).map(TypeNames::of).orElseGet(() -> TypeNames.reading(type));
    }

    private <T> Optional<Written<T>> as(Class<T> type, Gaps gaps) {
        return orGap(cast(type, value), gaps).map(found -> new Written<>(found, place()));
    }

    private static <T> Optional<T> cast(Class<T> type, AnnotationValue item) {
        Object found = item.getValue();
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }

    private static <T> Optional<T> orGap(Optional<T> found, Gaps gaps) {
        if (found.isEmpty()) {
            gaps.note();
        }
        return found;
    }

    private Place place(AnnotationValue item) {
        return new Place(
                annotation.element(),
                Optional.of(annotation.mirror()),
                Optional.of(value),
                Optional.of(item),
                annotation.inSource());
    }

    /** The items of an array; a value by itself stands for an array of one. */
    private List<AnnotationValue> items() {
        if (!(value.getValue() instanceof List<?> list)) {
            return List.of(value);
        }
        List<AnnotationValue> items = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof AnnotationValue found) {
                items.add(found);
            }
        }
        return items;
    }
}
