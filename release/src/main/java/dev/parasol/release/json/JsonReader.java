package dev.parasol.release.json;

import dev.parasol.release.json.JsonValue.JsonNull;
import dev.parasol.release.json.JsonValue.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a document. */
public final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReader() {}

    /**
     * Reads the object that a document is.
     *
     * @throws JsonException if it is none
     */
    public static Members read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new JsonException(new Place(1, 1), "the file is empty");
            }
            JsonValue document = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonException(place(parser.currentTokenLocation()), "something follows the document");
            }
            return Members.of(document, "");
        } catch (JacksonException e) {
            throw new JsonException(place(e.getLocation()), "it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonValue value(JsonParser parser) {
        Place place = place(parser.currentTokenLocation());
        return new JsonValue(
                switch (parser.currentToken()) {
                    case START_OBJECT -> object(parser);
                    case START_ARRAY -> array(parser);
                    case VALUE_STRING -> parser.getString();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    default -> JsonNull.NULL;
                },
                place);
    }

    private static Map<String, JsonValue> object(JsonParser parser) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<JsonValue> array(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
