package dev.parasol.runtime.spi;

import dev.parasol.runtime.error.CodecException;

/** Writes payloads (inputs, outcomes, events) and reads them back equal. */
public interface Codec {

    /**
     * A payload as UTF-8 JSON.
     *
     * @throws CodecException if it holds something that cannot be stored
     */
    byte[] encode(Object value);

    /**
     * What was encoded, as its own class.
     *
     * @throws CodecException if it cannot be read as that class
     */
    <T> T decode(byte[] json, Class<T> type);
}
