package dev.parasol.runtime.jackson;

import dev.parasol.runtime.error.CodecException;
import dev.parasol.runtime.spi.Codec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectMapper;

/** Writes plain records as JSON and reads them back equal. Safe for use by many threads. */
public final class JacksonCodec implements Codec {

    private final ObjectMapper mapper = PayloadMapper.create();

    /** A codec with settings of its own; one is enough for an engine. */
    public JacksonCodec() {}

    @Override
    public byte[] encode(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException cause) {
            throw failure("cannot write ", value.getClass(), cause);
        }
    }

    @Override
    public <T> T decode(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException cause) {
            throw failure("cannot read ", type, cause);
        }
    }

    private static CodecException failure(String what, Class<?> type, JacksonException cause) {
        String where = cause instanceof DatabindException && !cause.getPath().isEmpty()
                ? " at " + cause.getPathReference()
                : "";
        return new CodecException(
                what + type.getName() + where + ": " + cause.getOriginalMessage() + Access.hint(type), cause);
    }
}
