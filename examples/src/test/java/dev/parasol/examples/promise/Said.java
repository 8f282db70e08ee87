package dev.parasol.examples.promise;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value as text that is the same as long as the value is: however wide its numbers are, whatever its records are called,
 * in whichever order their components stand. What is not there is not said.
 */
final class Said {

    private static final String NOTHING = "";

    private Said() {}

    static String of(Object value) {
        if (value == null) {
            return NOTHING;
        } else if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        } else if (value instanceof Record record) {
            return components(record);
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof Collection<?> all) {
            return items(all.stream());
        } else if (value.getClass().isArray()) {
            return items(IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)));
        }
        return value instanceof Number ? number(value.toString()) : value.toString();
    }

    private static String items(Stream<?> items) {
        return items.map(Said::of).sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(String text) {
        return text.equals("NaN") || text.endsWith("Infinity")
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static String components(Record record) {
        Map<String, String> said = new TreeMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            said.put(component.getName(), of(component(record, component)));
        }
        said.values().removeIf(NOTHING::equals);
        return said.toString();
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read " + component, unreadable);
        }
    }
}
