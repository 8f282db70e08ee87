package dev.parasol.runtime.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a step threw.
 *
 * @param types the binary names of the exception's class and its superclasses, its own first
 * @param message its message, or an empty text
 */
public record Thrown(List<String> types, String message) {

    public Thrown {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("something thrown has a type");
        }
    }

    /** What a throwable tells. */
    public static Thrown of(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> type = thrown.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            types.add(type.getName());
        }
        return new Thrown(types, messageOf(thrown));
    }

    /** An exception's message is code of its own. */
    private static String messageOf(Throwable thrown) {
        try {
            return Objects.requireNonNullElse(thrown.getMessage(), "");
        } catch (RuntimeException | Error unreadable) {
            return "its message cannot be read: " + unreadable.getClass().getName();
        }
    }

    /** The binary name of the exception's class. */
    public String type() {
        return types.get(0);
    }
}
