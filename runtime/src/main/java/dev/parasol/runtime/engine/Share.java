package dev.parasol.runtime.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where a key stands among all keys: what a canary's share of new starts goes by. Must never change, or keys would change
 * sides when an application gets a new version of the library.
 */
final class Share {

    /** All of it, in hundredths of a percent. */
    static final int WHOLE = 10_000;

    private Share() {}

    /** From 0 to 9,999: the first eight bytes of the SHA-256 of {@code workflow/key}, by its remainder. */
    static int of(String workflow, String key) {
        byte[] hash = sha256().digest((workflow + "/" + key).getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), WHOLE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
