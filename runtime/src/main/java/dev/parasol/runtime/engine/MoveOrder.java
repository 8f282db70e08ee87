package dev.parasol.runtime.engine;

import dev.parasol.runtime.jackson.JacksonCodec;
import dev.parasol.runtime.spi.Codec;
import dev.parasol.runtime.spi.Encoded;

/**
 * What an operator wants: an instance on another version.
 *
 * @param from the version that it is on
 * @param to the version that it is to be on
 * @param by who wants that
 * @param why for what reason
 */
record MoveOrder(int from, int to, String by, String why) {

    /** How nodes write it to each other, whatever codec their payloads have. */
    private static final Codec CODEC = new JacksonCodec();

    Encoded written() {
        return new Encoded(MoveOrder.class.getName(), CODEC.encode(this));
    }

    static MoveOrder read(Encoded written) {
        return CODEC.decode(written.json(), MoveOrder.class);
    }
}
