package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON as text. Bytes that are no text are refused, so that what is read is what was written. */
final class Utf8 {

    private Utf8() {}

    static String text(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new StoreException("a payload is no UTF-8 text, so it cannot be stored", notText);
        }
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
