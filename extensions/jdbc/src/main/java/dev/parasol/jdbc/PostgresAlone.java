package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Creation;
import dev.parasol.jdbc.Write.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Moves on or creates one run in PostgreSQL, with one entry. Costs the server half of what {@link PostgresGroup} does for
 * one.
 */
final class PostgresAlone {

    private static final String STAY = "INSERT INTO parasol_entry (" + EntryRow.COLUMNS
            + ", run) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, r.n FROM parasol_run r WHERE r.run_id = ? AND "
            + PostgresMoves.stays("?", "?", "?") + " FOR SHARE OF r"
            + " ON CONFLICT DO NOTHING RETURNING run";

    private static final String APPEND = " INSERT INTO parasol_entry (" + EntryRow.COLUMNS
            + ", run) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, n FROM written RETURNING run";

    private static final String GO = "WITH written AS (UPDATE parasol_run r SET status = ?, ended = ?, updated_at = ?,"
            + " owner = ?, wake_at = ?, entries = ?, passed_by = NULL WHERE r.run_id = ? AND "
            + PostgresMoves.isAt("?", "?") + " RETURNING n)" + APPEND;

    private static final String CREATE = "WITH written AS (INSERT INTO parasol_run (" + RunRow.CREATED
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING n)" + APPEND;

    private final PreparedStatement stay;
    private final PreparedStatement go;
    private final PreparedStatement create;

    PostgresAlone(Connection connection) throws SQLException {
        stay = connection.prepareStatement(STAY);
        go = connection.prepareStatement(GO);
        create = connection.prepareStatement(CREATE);
    }

    /** Whether a group is no more than that. */
    static boolean isAll(List<Write> writes) {
        return writes.size() == 1
                && writes.get(0).isOneRow()
                && writes.get(0).move().map(moved -> moved.passedAt() == null).orElse(true)
                && writes.get(0).entries() == 1;
    }

    /** Writes it, and tells the run's number if it was as the write expects it. */
    Map<String, Long> run(Write write) throws SQLException {
        return write.move().isPresent()
                ? move(write.move().get())
                : create(write.creation().orElseThrow());
    }

    private Map<String, Long> move(Move moved) throws SQLException {
        Map<String, Long> stayed = moved.mayStay() ? stay(moved) : Map.of();
        return stayed.isEmpty() ? go(moved) : stayed;
    }

    private Map<String, Long> stay(Move moved) throws SQLException {
        moved.bindStaying(stay);
        return number(stay, moved.runId());
    }

    private Map<String, Long> go(Move moved) throws SQLException {
        int next = moved.state().bind(go, 1);
        go.setInt(next, moved.after() + 1);
        go.setString(next + 1, moved.runId());
        go.setString(next + 2, moved.node());
        go.setInt(next + 3, moved.after());
        go.setInt(next + 4, moved.after());
        moved.entries().get(0).bind(go, next + 5);
        return number(go, moved.runId());
    }

    private Map<String, Long> create(Creation created) throws SQLException {
        int next = created.state().bind(create, created.run().bind(create, 1));
        create.setInt(next, 1);
        created.entries().get(0).bind(create, next + 1);
        return number(create, created.run().runId());
    }

    private static Map<String, Long> number(PreparedStatement statement, String runId) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Map.of(runId, result.getLong(1)) : Map.of();
        }
    }
}
