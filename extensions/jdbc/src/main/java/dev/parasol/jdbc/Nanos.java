package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as nanoseconds since 1970 in UTC, which a column of 64 bits holds from 1677 to 2262. */
final class Nanos {

    private static final long A_SECOND = 1_000_000_000L;
    private static final Instant FIRST = instant(Long.MIN_VALUE);
    private static final Instant LAST = instant(Long.MAX_VALUE);

    private Nanos() {}

    /** An instant to store. */
    static long exact(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new StoreException(instant + " cannot be stored: instants go from " + FIRST + " to " + LAST);
        }
        return nanos(instant);
    }

    /** An instant to compare with what is stored: nothing that is stored lies beyond the first and the last one. */
    static long nearest(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(LAST) ? Long.MAX_VALUE : nanos(instant);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
    }

    /** A column that may be null. */
    static @Nullable Long nullable(ResultSet row, int column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(nanos);
    }

    private static long nanos(Instant instant) {
        // wraps on the way down to the first instant and back again when the nanoseconds are added
        return instant.getEpochSecond() * A_SECOND + instant.getNano();
    }
}
