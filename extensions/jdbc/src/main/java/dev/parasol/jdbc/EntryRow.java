package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Encoded;
import dev.parasol.runtime.spi.Entry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as the table has it. Two are equal when they say the same. */
record EntryRow(
        int seq,
        String kind,
        @Nullable String node,
        @Nullable String type,
        @Nullable String payload,
        int attempt,
        @Nullable String details,
        long madeAt,
        String madeBy) {

    static final String COLUMNS = "seq, kind, node, type, payload, attempt, details, made_at, made_by";

    static EntryRow of(Entry entry) {
        return new EntryRow(
                entry.seq(),
                entry.kind(),
                entry.node().orElse(null),
                entry.payload().map(Encoded::type).orElse(null),
                entry.payload().map(Encoded::json).map(Utf8::text).orElse(null),
                entry.attempt(),
                TextMap.write(entry.details()),
                Nanos.exact(entry.at()),
                entry.by());
    }

    static EntryRow read(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9));
    }

    /** Binds the columns from a parameter on, and tells which is the next one. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setInt(first, seq);
        statement.setString(first + 1, kind);
        statement.setString(first + 2, node);
        statement.setString(first + 3, type);
        statement.setString(first + 4, payload);
        statement.setInt(first + 5, attempt);
        statement.setString(first + 6, details);
        statement.setLong(first + 7, madeAt);
        statement.setString(first + 8, madeBy);
        return first + 9;
    }

    Entry entry() {
        return new Entry(
                seq,
                kind,
                Optional.ofNullable(node),
                encoded(),
                attempt,
                TextMap.read(details),
                Nanos.instant(madeAt),
                madeBy);
    }

    private Optional<Encoded> encoded() {
        return type == null || payload == null ? Optional.empty() : Optional.of(new Encoded(type, Utf8.bytes(payload)));
    }
}
