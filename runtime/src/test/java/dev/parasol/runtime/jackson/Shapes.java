package dev.parasol.runtime.jackson;

import dev.parasol.release.About;
import dev.parasol.release.Promise;
import dev.parasol.release.Release;
import dev.parasol.release.Shape;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A release whose input is a record, as the processor would write it, by reflection. */
final class Shapes {

    private static final String INPUT = "com.acme.Input";

    private final Map<Class<?>, Shape> found = new LinkedHashMap<>();

    private Shapes() {}

    /** All such inputs have the same name, so that two records compare as one that changed. */
    static Release release(Class<?> input) {
        Shapes shapes = new Shapes();
        List<Shape> all = new ArrayList<>();
        all.add(new Shape.OfRecord(INPUT, shapes.components(input)));
        all.addAll(shapes.found.values());
        About about =
                new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
        return new Release(
                "com.acme.Reading",
                1,
                about,
                Optional.of(INPUT),
                "STOP",
                "RESOLVE",
                "",
                List.of(),
                List.of(),
                all,
                Promise.NONE);
    }

    private List<Shape.Component> components(Class<?> record) {
        return Stream.of(record.getRecordComponents()).map(this::component).toList();
    }

    private Shape.Component component(RecordComponent component) {
        boolean nullable = Stream.<AnnotatedElement>of(component, component.getAnnotatedType())
                .anyMatch(place -> place.isAnnotationPresent(Nullable.class));
        return new Shape.Component(component.getName(), text(component.getGenericType()), nullable);
    }

    private String text(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Stream.of(parameterized.getActualTypeArguments())
                    .map(this::text)
                    .collect(Collectors.joining(", ", text(parameterized.getRawType()) + "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            return text(plain.getComponentType()) + "[]";
        }
        look(plain);
        return plain.getName();
    }

    private void look(Class<?> type) {
        if (type.isRecord()) {
            found.put(type, new Shape.OfRecord(type.getName(), components(type)));
        } else if (type.isEnum()) {
            List<String> constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            found.put(type, new Shape.OfEnum(type.getName(), constants));
        } else if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(this::look);
            List<String> records =
                    Stream.of(type.getPermittedSubclasses()).map(Class::getName).toList();
            found.put(type, new Shape.OfSealed(type.getName(), records));
        }
    }
}
