package dev.parasol.jdbc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps of texts in one column: a JSON object, or null where there is nothing to say. */
final class TextMap {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private TextMap() {}

    static @Nullable String write(Map<String, String> map) {
        return map.isEmpty() ? null : JSON.writeValueAsString(map);
    }

    static Map<String, String> read(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, TYPE);
    }
}
