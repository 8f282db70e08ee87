package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** Moves one run on by one entry in PostgreSQL, which costs the server half of what {@link PostgresMoves} does for one. */
final class PostgresMove {

    private static final String MOVE = "WITH moved AS (UPDATE parasol_run SET status = ?, ended = ?, updated_at = ?,"
            + " entries = entries + 1, owner = ?, wake_at = ?, passed_by = NULL"
            + " WHERE run_id = ? AND entries = ? AND (owner IS NULL OR owner = ?) RETURNING n)"
            + " INSERT INTO parasol_entry (" + EntryRow.COLUMNS + ", run)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, n FROM moved RETURNING run";

    private final PreparedStatement statement;

    PostgresMove(Connection connection) throws SQLException {
        statement = connection.prepareStatement(MOVE);
    }

    /** Whether this is all that a group is. */
    static boolean isAll(List<Write> writes) {
        return writes.size() == 1
                && writes.get(0)
                        .move()
                        .filter(moved ->
                                moved.passedAt() == null && moved.entries().size() == 1)
                        .isPresent();
    }

    /** Moves it on, and tells its number if it was where the write expects it. */
    Map<String, Long> run(Move moved) throws SQLException {
        bind(moved);
        bind(moved.entries().get(0));
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Map.of(moved.runId(), result.getLong(1)) : Map.of();
        }
    }

    private void bind(Move moved) throws SQLException {
        StateRow state = moved.state();
        statement.setString(1, state.status());
        statement.setBoolean(2, state.ended());
        statement.setLong(3, state.updatedAt());
        statement.setString(4, state.owner());
        statement.setObject(5, state.wakeAt(), Types.BIGINT);
        statement.setString(6, moved.runId());
        statement.setInt(7, moved.after());
        statement.setString(8, moved.node());
    }

    private void bind(EntryRow entry) throws SQLException {
        statement.setInt(9, entry.seq());
        statement.setString(10, entry.kind());
        statement.setString(11, entry.node());
        statement.setString(12, entry.type());
        statement.setString(13, entry.payload());
        statement.setInt(14, entry.attempt());
        statement.setString(15, entry.details());
        statement.setLong(16, entry.madeAt());
        statement.setString(17, entry.madeBy());
    }
}
