package dev.parasol.processor.read;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The types that can be stored without looking inside them, and those that can if what they hold can. */
final class StorableTypes {

    static final String MAP = "java.util.Map";

    private static final Set<String> CONTAINERS = Set.of("java.util.Optional", "java.util.List", "java.util.Set", MAP);

    private static final Set<String> STRING_LIKE = Set.of("java.lang.String", "java.util.UUID", "java.net.URI");

    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal");

    private static final Set<String> TIMES = Set.of(
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime");

    private StorableTypes() {}

    static boolean isSimple(TypeElement type, String name) {
        return type.getKind() == ElementKind.ENUM
                || STRING_LIKE.contains(name)
                || NUMBERS.contains(name)
                || TIMES.contains(name);
    }

    static boolean isContainer(String name) {
        return CONTAINERS.contains(name);
    }

    /** Whether a map's keys can be of the type. */
    static boolean isKey(TypeMirror type) {
        return Mirrors.element(type)
                .map(element -> element.getKind() == ElementKind.ENUM
                        || STRING_LIKE.contains(TypeNames.of(element).qualified()))
                .orElse(false);
    }
}
