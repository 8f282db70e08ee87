package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Move;
import dev.parasol.runtime.spi.Store.Moved;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Moves runs on in SQLite. Each is found only if it is as the node believes. */
final class SqliteMoves {

    private static final String FENCE =
            " WHERE run_id = ?1 AND COALESCE(owner, ?3) = ?3" + " AND " + RunSql.has("?2", "n");

    // a slot that is taken skips the row, as the fence does
    private static final String GO = "UPDATE OR IGNORE parasol_run SET status = ?4, updated_at = ?5,"
            + " entries = ?2 + ?6, ended = ?7, owner = ?8, wake_at = ?9,"
            + " passed_by = iif(?6 > 0, NULL, passed_by)";

    /** Whether a node lives that has not passed on the run and is not about to. */
    private static final String OTHERS = "EXISTS (SELECT 1 FROM parasol_node WHERE until > ?6 AND node <> ?3"
            + " AND node NOT IN (SELECT value FROM json_each(COALESCE(passed_by, '[]'))))";

    private static final String PASSED = "(SELECT json_group_array(value) FROM"
            + " (SELECT value FROM json_each(COALESCE(passed_by, '[]')) UNION SELECT ?3 ORDER BY value))";

    private static final String STAY = "INSERT INTO parasol_entry (" + EntryRow.COLUMNS
            + ", run) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, n FROM parasol_run WHERE run_id = ? AND owner = ? AND status = ?"
            + " AND passed_by IS NULL AND " + RunSql.has("?", "n");

    private final PreparedStatement stay;
    private final PreparedStatement go;
    private final PreparedStatement move;
    private final PreparedStatement pass;

    SqliteMoves(Connection connection) throws SQLException {
        stay = connection.prepareStatement(STAY);
        go = connection.prepareStatement(GO + FENCE);
        move = connection.prepareStatement(GO + ", version = ?10, fingerprint = ?11, slot = ?12" + FENCE);
        pass = connection.prepareStatement("UPDATE parasol_run SET status = ?4, updated_at = ?5, owner = NULL,"
                + " wake_at = iif(" + OTHERS + ", ?6, ?7), passed_by = iif(" + OTHERS + ", " + PASSED + ", NULL)"
                + FENCE);
    }

    /** Adds an entry to a run that stays where it stands, so that its row is not touched; tells whether it could. */
    boolean stay(Move on) throws SQLException {
        if (!on.mayStay()) {
            return false;
        }
        on.bindStaying(stay);
        return stay.executeUpdate() > 0;
    }

    /** Moves a run on, but for its entries; tells whether it could. */
    boolean go(Move on) throws SQLException {
        if (on.moved().isPresent()) {
            return goes(on, on.moved().get());
        }
        return on.passedAt() == null ? goes(go, on) : passes(on, on.passedAt());
    }

    /** Moves it on to another version. */
    private boolean goes(Move on, Moved to) throws SQLException {
        move.setInt(10, to.version());
        move.setString(11, to.fingerprint());
        move.setString(12, to.slot().orElse(null));
        return goes(move, on);
    }

    private static boolean goes(PreparedStatement statement, Move on) throws SQLException {
        StateRow state = on.state();
        bind(statement, on);
        statement.setInt(6, on.entries().size());
        statement.setBoolean(7, state.ended());
        statement.setString(8, state.owner());
        statement.setObject(9, state.wakeAt());
        return statement.executeUpdate() > 0;
    }

    private boolean passes(Move move, long at) throws SQLException {
        bind(pass, move);
        pass.setLong(6, at);
        pass.setObject(7, move.state().wakeAt());
        return pass.executeUpdate() > 0;
    }

    private static void bind(PreparedStatement statement, Move move) throws SQLException {
        statement.setString(1, move.runId());
        statement.setInt(2, move.after());
        statement.setString(3, move.node());
        statement.setString(4, move.state().status());
        statement.setLong(5, move.state().updatedAt());
    }
}
