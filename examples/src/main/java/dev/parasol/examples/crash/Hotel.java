package dev.parasol.examples.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A hotel somewhere else: what it has reserved stays reserved, whatever becomes of the process that asked.
 *
 * @param register the file with one line a room: the idempotency key that it was reserved with
 */
record Hotel(Path register) {

    /** What the hotel answers: the room that this key has, and whether it had it before. */
    record Answer(int room, boolean reservedBefore) {}

    Answer reserve(String idempotencyKey) {
        try {
            List<String> keys = Files.exists(register) ? Files.readAllLines(register) : List.of();
            int known = keys.indexOf(idempotencyKey);
            if (known >= 0) {
                return new Answer(known + 1, true);
            }
            Files.writeString(register, idempotencyKey + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new Answer(keys.size() + 1, false);
        } catch (IOException cannotReserve) {
            throw new UncheckedIOException(cannotReserve);
        }
    }
}
