package dev.parasol.processor.read;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.StoredType;
import dev.parasol.processor.model.TypeName;
import dev.parasol.release.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Writes down what a payload looks like: its records, sealed interfaces and enums, at any depth. */
final class StoredTypes {

    private static final String NULLABLE = "Nullable";

    private final Environment environment;
    private final Gaps gaps;
    private final Set<String> walked = new HashSet<>();
    private final List<StoredType> found = new ArrayList<>();

    StoredTypes(Environment environment, Gaps gaps) {
        this.environment = environment;
        this.gaps = gaps;
    }

    /** @param nearest where to point for a type that has no position */
    List<StoredType> of(TypeElement payload, Place nearest) {
        walk(payload.asType(), nearest, 0);
        return List.copyOf(found);
    }

    private void walk(TypeMirror type, Place nearest, int depth) {
        if (depth > StorableCheck.DEEPEST || Gaps.missing(type)) {
            return;
        }
        switch (type.getKind()) {
            case ARRAY -> walk(((ArrayType) type).getComponentType(), nearest, depth);
            case WILDCARD -> walkBound((WildcardType) type, nearest, depth);
            case DECLARED -> walk((DeclaredType) type, nearest, depth);
            default -> {
                // a primitive has no parts
            }
        }
    }

    private void walkBound(WildcardType type, Place nearest, int depth) {
        if (type.getExtendsBound() != null) {
            walk(type.getExtendsBound(), nearest, depth);
        }
    }

    private void walk(DeclaredType type, Place nearest, int depth) {
        TypeElement element = (TypeElement) type.asElement();
        String text = TypeTexts.stored(type);
        if (StorableTypes.isContainer(TypeNames.of(element).qualified())) {
            type.getTypeArguments().forEach(argument -> walk(argument, nearest, depth + 1));
        } else if (element.getKind() == ElementKind.ENUM) {
            add(text, new Shape.OfEnum(text, constants(element)), element, nearest);
        } else if (element.getKind() == ElementKind.RECORD) {
            walkRecord(type, text, nearest, depth);
        } else if (Shapes.isSealedInterface(element)) {
            walkSealed(element, text, nearest, depth);
        }
    }

    private void walkRecord(DeclaredType type, String text, Place nearest, int depth) {
        TypeElement record = (TypeElement) type.asElement();
        if (!walked.add(text)) {
            return;
        }
        Place place = place(record, nearest);
        List<Shape.Component> components = new ArrayList<>();
        Map<String, Origin> places = new HashMap<>();
        List<TypeMirror> types = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            TypeMirror held = RecordComponents.type(environment, type, component);
            components.add(new Shape.Component(name, TypeTexts.stored(held), isNullable(component)));
            places.put(name, place(RecordComponents.declaration(component), place));
            types.add(held);
        }
        found.add(new StoredType(new Shape.OfRecord(text, components), place, places));
        types.forEach(held -> walk(held, place, depth + 1));
    }

    private void walkSealed(TypeElement type, String text, Place nearest, int depth) {
        List<TypeElement> records = Leaves.of(type, gaps).records();
        List<String> names =
                records.stream().map(TypeNames::of).map(TypeName::binary).toList();
        if (add(text, new Shape.OfSealed(text, names), type, nearest)) {
            records.forEach(record -> walk(record.asType(), nearest, depth + 1));
        }
    }

    private boolean add(String text, Shape shape, TypeElement type, Place nearest) {
        return walked.add(text) && found.add(new StoredType(shape, place(type, nearest), Map.of()));
    }

    private Place place(Element element, Place nearest) {
        Place own = environment.place(element);
        return own.hasPosition() ? own : nearest;
    }

    /** Sorted, because compilers bring them in any order. */
    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .sorted()
                .toList();
    }

    /** Whichever library the annotation is from, and whether it is one of types or of declarations. */
    private static boolean isNullable(RecordComponentElement component) {
        Element declaration = RecordComponents.declaration(component);
        Stream<AnnotatedConstruct> places = Stream.of(component, component.asType(), declaration, declaration.asType());
        return places.flatMap(place -> place.getAnnotationMirrors().stream())
                .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName())
                .anyMatch(name -> name.contentEquals(NULLABLE));
    }
}
