package dev.parasol.runtime.spi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A payload as it is stored. Two are equal when their types and bytes are. */
public final class Encoded {

    private final String type;
    private final byte[] json;

    /**
     * A payload.
     *
     * @param type the binary name of its record
     * @param json what the codec wrote; not copied, so not to be changed
     */
    public Encoded(String type, byte[] json) {
        this.type = type;
        this.json = json;
    }

    /** The binary name of its record. */
    public String type() {
        return type;
    }

    /** What the codec wrote; not to be changed. */
    public byte[] json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Encoded that && type.equals(that.type) && Arrays.equals(json, that.json);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(json);
    }

    @Override
    public String toString() {
        return "Encoded[" + type + ", " + json.length + " bytes]";
    }
}
