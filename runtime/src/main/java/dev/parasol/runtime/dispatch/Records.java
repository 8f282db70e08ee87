package dev.parasol.runtime.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The records that a payload type stands for: itself, or all that a sealed interface permits. */
final class Records {

    private Records() {}

    static List<Class<?>> of(Class<?> type) {
        return flatten(type).distinct().toList();
    }

    private static Stream<Class<?>> flatten(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Records::flatten)
                : Stream.of(type);
    }
}
