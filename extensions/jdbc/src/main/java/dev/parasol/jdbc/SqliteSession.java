package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Creation;
import dev.parasol.jdbc.Write.Definition;
import dev.parasol.jdbc.Write.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;

/** Writes row by row: SQLite is in this process, so a statement costs no journey. */
final class SqliteSession implements Session {

    private static final int TOO_BIG = 18;
    private static final int CONSTRAINT = 19;

    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final SqliteMoves moves;
    private final PreparedStatement create;
    private final PreparedStatement append;
    private final PreparedStatement attribute;
    private final PreparedStatement define;

    SqliteSession(Connection connection) throws SQLException {
        this.connection = connection;
        // taken at once: a lock that is asked for halfway can be refused halfway
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        moves = new SqliteMoves(connection);
        create = connection.prepareStatement("INSERT INTO parasol_run (" + RunRow.CREATED
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        append = connection.prepareStatement("INSERT INTO parasol_entry (" + EntryRow.COLUMNS + ", run)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT n FROM parasol_run WHERE run_id = ?))");
        attribute = connection.prepareStatement("INSERT INTO parasol_attribute (name, value, started_at, run)"
                + " VALUES (?, ?, ?, (SELECT n FROM parasol_run WHERE run_id = ?))");
        define = connection.prepareStatement(
                "INSERT INTO parasol_definition (fingerprint, json) VALUES (?, ?) ON CONFLICT DO NOTHING");
    }

    @Override
    public List<Verdict> write(List<Pending> group) throws SQLException {
        begin.execute();
        List<Verdict> verdicts = new ArrayList<>(group.size());
        for (Pending pending : group) {
            verdicts.add(write(pending));
        }
        commit.execute();
        return verdicts;
    }

    private Verdict write(Pending pending) throws SQLException {
        Write write = pending.write();
        if (write.move().isPresent() && !move(write.move().get())) {
            return new Refusals(connection).of(pending);
        }
        if (write.creation().isPresent() && !create(write.creation().get())) {
            requireNothingBefore(write);
            return new Refusals(connection).of(pending);
        }
        if (write.definition().isPresent()) {
            define(write.definition().get());
        }
        if (write.work().isPresent()) {
            write.work().get().run(connection);
        }
        return new Verdict.Written();
    }

    /** A run that cannot be continued must not be ended either. */
    private static void requireNothingBefore(Write write) throws SQLException {
        if (write.move().isPresent()) {
            throw new SQLIntegrityConstraintViolationException(
                    "the next run conflicts with another one", "23000", CONSTRAINT);
        }
    }

    private boolean move(Move move) throws SQLException {
        if (moves.stay(move)) {
            return true;
        }
        boolean moved = moves.go(move);
        if (moved) {
            append(move.runId(), move.entries());
        }
        return moved;
    }

    private boolean create(Creation created) throws SQLException {
        int next = created.state().bind(create, created.run().bind(create, 1));
        create.setInt(next, created.entries().size());
        if (create.executeUpdate() == 0) {
            return false;
        }
        append(created.run().runId(), created.entries());
        for (AttributeRow row : created.attributes()) {
            attribute.setString(1, row.name());
            attribute.setString(2, row.value());
            attribute.setLong(3, created.run().startedAt());
            attribute.setString(4, created.run().runId());
            attribute.executeUpdate();
        }
        return true;
    }

    private void append(String runId, List<EntryRow> entries) throws SQLException {
        for (EntryRow entry : entries) {
            append.setString(entry.bind(append, 1), runId);
            append.executeUpdate();
        }
    }

    private void define(Definition definition) throws SQLException {
        define.setString(1, definition.fingerprint());
        define.setString(2, definition.json());
        define.executeUpdate();
    }

    @Override
    public Verdict explain(Pending failed, SQLException failure) throws SQLException {
        if ((failure.getErrorCode() & 0xff) == TOO_BIG) {
            return new Verdict.Refused(Failures.unstorable("SQLite refuses this", failure));
        }
        if ((failure.getErrorCode() & 0xff) != CONSTRAINT) {
            return new Verdict.Refused(Failures.of("SQLite cannot write", failure));
        }
        Verdict verdict = new Refusals(connection).of(failed);
        return verdict instanceof Verdict.Again
                ? new Verdict.Refused(Failures.unstorable("SQLite refuses this", failure))
                : verdict;
    }

    /** What was begun and not committed is rolled back. */
    @Override
    public void close() {
        Quietly.close(connection);
    }
}
