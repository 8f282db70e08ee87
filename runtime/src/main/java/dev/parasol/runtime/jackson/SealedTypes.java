package dev.parasol.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Lets every sealed interface say which of its records a value is, without an annotation of the user's. */
final class SealedTypes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private static final JsonTypeInfo.Value BY_NAME =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, true);

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return isSealedInterface(annotated) ? BY_NAME : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return isSealedInterface(annotated)
                ? records(annotated.getRawType()).map(SealedTypes::named).toList()
                : super.findSubtypes(config, annotated);
    }

    /** Members take the setting of their type; repeating it there would ask lists and maps for it as well. */
    private static boolean isSealedInterface(Annotated annotated) {
        return annotated.getAnnotated() instanceof Class<?> type && type.isInterface() && type.isSealed();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::records)
                : Stream.of(type);
    }

    private static NamedType named(Class<?> type) {
        return new NamedType(type, type.getName());
    }
}
