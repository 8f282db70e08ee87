package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Map.of(moved.runId(), result.getLong(1)) : Map.of();
        }
    }

    private void bind(Move moved) throws SQLException {
        int next = moved.state().bind(statement, 1);
        statement.setString(next, moved.runId());
        statement.setInt(next + 1, moved.after());
        statement.setString(next + 2, moved.node());
        moved.entries().get(0).bind(statement, next + 3);
    }
}
