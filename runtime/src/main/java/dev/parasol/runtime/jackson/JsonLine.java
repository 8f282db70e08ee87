package dev.parasol.runtime.jackson;

import dev.parasol.runtime.error.CodecException;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** A JSON object on one line, under construction. Members come in the order in which they are added. */
public final class JsonLine {

    private static final ObjectMapper MAPPER = PayloadMapper.create();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = MAPPER.createGenerator(text);

    /** An empty object. */
    public JsonLine() {
        json.writeStartObject();
    }

    /** Adds a text. */
    public JsonLine text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    /** Adds a number. */
    public JsonLine number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** Adds an object of texts. */
    public JsonLine texts(String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
        return this;
    }

    /**
     * Adds JSON that was written before, every digit of it as it is.
     *
     * @throws CodecException if it is none
     */
    public JsonLine json(String name, byte[] value) {
        try (JsonParser parser = MAPPER.createParser(value)) {
            parser.nextToken();
            json.writeName(name);
            json.copyCurrentStructureExact(parser);
            return this;
        } catch (JacksonException cause) {
            throw new CodecException(name + " is no JSON: " + cause.getOriginalMessage(), cause);
        }
    }

    /** The whole object, with a line break behind it. */
    public String end() {
        json.writeEndObject();
        json.close();
        return text + "\n";
    }
}
