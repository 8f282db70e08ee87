package dev.parasol.release.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object of JSON whose members keep their order. */
public final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** An object without members. */
    public JsonObject() {}

    /**
     * Adds a member.
     *
     * @param value a text, number, boolean, object, or list of these
     */
    public JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member unless its value is absent. */
    public JsonObject withPresent(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Adds a member unless its list is empty. */
    public JsonObject withSome(String name, Collection<?> values) {
        return values.isEmpty() ? this : with(name, values);
    }

    /** Adds a member if it is true. */
    public JsonObject withTrue(String name, boolean value) {
        return value ? with(name, true) : this;
    }

    /** The members, in the order in which they were added. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
