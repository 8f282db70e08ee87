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

    /** Only what every module lets be read: texts, in order. */
    Encoded written() {
        String[] texts = {String.valueOf(from), String.valueOf(to), by, why};
        return new Encoded(MoveOrder.class.getName(), CODEC.encode(texts));
    }

    static MoveOrder read(Encoded written) {
        String[] texts = CODEC.decode(written.json(), String[].class);
        return new MoveOrder(Integer.parseInt(texts[0]), Integer.parseInt(texts[1]), texts[2], texts[3]);
    }
}
