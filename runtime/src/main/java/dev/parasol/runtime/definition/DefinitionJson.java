package dev.parasol.runtime.definition;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A definition's JSON form, as the processor writes it to {@code META-INF/parasol/<workflow>/v<n>.json} and as a store
 * keeps it, in UTF-8. What is read, written and read again is equal.
 */
public final class DefinitionJson {

    /** The form that is written, and the only one that is read. Rises when older runtimes could not read it. */
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DefinitionJson() {}

    /**
     * Reads a definition.
     *
     * @param json the whole document
     * @param source where it comes from, as in a file's path; named by the exception
     * @throws UnreadableDefinitionException if it is no definition that can run; the message says what is wrong and what
     *     to do
     */
    public static Definition read(byte[] json, String source) {
        try {
            Members document = new Members(MAPPER.readTree(json), "");
            int format = document.integer("format");
            if (format != FORMAT) {
                throw UnreadableDefinitionException.format(source, format, FORMAT);
            }
            return new DefinitionReader(document).definition();
        } catch (JacksonException | IllegalArgumentException e) {
            throw UnreadableDefinitionException.content(source, e);
        }
    }

    /** Writes a definition. */
    public static byte[] write(Definition definition) {
        return MAPPER.writeValueAsBytes(new DefinitionWriter(MAPPER).document(definition));
    }
}
