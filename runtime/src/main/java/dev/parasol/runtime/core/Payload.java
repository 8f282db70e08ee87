package dev.parasol.runtime.core;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded value: an input, an outcome or an event. The core looks at its type only. Two payloads are equal when their
 * types and bytes are.
 */
public final class Payload {

    private final String type;
    private final byte[] bytes;
    private final @Nullable Object value;

    private Payload(String type, byte[] bytes, @Nullable Object value) {
        this.type = type;
        this.bytes = bytes;
        this.value = value;
    }

    /**
     * A payload as it was stored.
     *
     * @param type the binary name of the value's record
     * @param bytes the encoded value; not copied, so not to be changed
     */
    public static Payload of(String type, byte[] bytes) {
        return new Payload(type, bytes, null);
    }

    /** A payload that keeps the value that the bytes were made of, so that it need not be decoded again. */
    public static Payload of(String type, byte[] bytes, Object value) {
        return new Payload(type, bytes, value);
    }

    /** The binary name of the value's record. */
    public String type() {
        return type;
    }

    /** The encoded value; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The value, where it was given. */
    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload that && type.equals(that.type) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Payload[" + type + ", " + bytes.length + " bytes]";
    }
}
