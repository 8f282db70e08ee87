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

    private static final String STAY = "INSERT INTO parasol_entry (" + EntryRow.COLUMNS
            + ", run) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, r.n FROM parasol_run r WHERE r.run_id = ? AND "
            + PostgresMoves.stays("?", "?", "?") + " FOR SHARE OF r"
            + " ON CONFLICT DO NOTHING RETURNING run";

    private static final String GO = "WITH moved AS (UPDATE parasol_run r SET status = ?, ended = ?, updated_at = ?,"
            + " owner = ?, wake_at = ?, entries = ?, passed_by = NULL WHERE r.run_id = ? AND "
            + PostgresMoves.isAt("?", "?") + " RETURNING n)"
            + " INSERT INTO parasol_entry (" + EntryRow.COLUMNS + ", run)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, n FROM moved RETURNING run";

    private final PreparedStatement stay;
    private final PreparedStatement go;

    PostgresMove(Connection connection) throws SQLException {
        stay = connection.prepareStatement(STAY);
        go = connection.prepareStatement(GO);
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
        Map<String, Long> stayed = moved.mayStay() ? stay(moved) : Map.of();
        return stayed.isEmpty() ? go(moved) : stayed;
    }

    private Map<String, Long> stay(Move moved) throws SQLException {
        int next = moved.entries().get(0).bind(stay, 1);
        stay.setString(next, moved.runId());
        stay.setString(next + 1, moved.node());
        stay.setString(next + 2, moved.state().status());
        stay.setInt(next + 3, moved.after());
        return number(stay, moved);
    }

    private Map<String, Long> go(Move moved) throws SQLException {
        int next = moved.state().bind(go, 1);
        go.setInt(next, moved.after() + 1);
        go.setString(next + 1, moved.runId());
        go.setString(next + 2, moved.node());
        go.setInt(next + 3, moved.after());
        go.setInt(next + 4, moved.after());
        moved.entries().get(0).bind(go, next + 5);
        return number(go, moved);
    }

    private static Map<String, Long> number(PreparedStatement statement, Move moved) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Map.of(moved.runId(), result.getLong(1)) : Map.of();
        }
    }
}
