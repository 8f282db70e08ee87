package dev.parasol.processor.generate;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object of JSON whose members keep their order. */
final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * Adds a member.
     *
     * @param value a text, number, boolean, object, or list of these
     */
    JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member unless its value is absent. */
    JsonObject withPresent(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Adds a member unless its list is empty. */
    JsonObject withSome(String name, Collection<?> values) {
        return values.isEmpty() ? this : with(name, values);
    }

    /** Adds a member if it is true. */
    JsonObject withTrue(String name, boolean value) {
        return value ? with(name, true) : this;
    }

    Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
