package dev.parasol.runtime.engine;

import dev.parasol.NextInput;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.error.CodecException;
import dev.parasol.runtime.spi.Codec;
import dev.parasol.runtime.spi.Encoded;
import java.util.Objects;

/** Values as the core and the store take them. */
record Payloads(Codec codec) {

    /**
     * A value with its bytes.
     *
     * @throws CodecException if it, or the next input it gives, cannot be stored
     */
    Payload encode(Object value) {
        if (value instanceof NextInput<?> outcome) {
            // what the next run will begin with has to be storable while there is still somebody to tell
            codec.encode(Objects.requireNonNull(outcome.nextInput(), () -> outcome + " gives null as the next input"));
        }
        return Payload.of(value.getClass().getName(), codec.encode(value), value);
    }

    /** A value of which only the bytes are kept, as whoever gave it may still change it. */
    Payload recorded(Object value) {
        return Payload.of(value.getClass().getName(), encode(value).bytes());
    }

    /** The value of a payload, as an object of a class. */
    <T> T decode(Payload payload, Class<T> type) {
        return payload.value()
                .filter(type::isInstance)
                .<T>map(type::cast)
                .orElseGet(() -> codec.decode(payload.bytes(), type));
    }

    static Encoded stored(Payload payload) {
        return new Encoded(payload.type(), payload.bytes());
    }

    static Payload restored(Encoded payload) {
        return Payload.of(payload.type(), payload.json());
    }
}
