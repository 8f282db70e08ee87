package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps instances in one file. What is acknowledged is on the disk: the file is in WAL mode with {@code synchronous=FULL}.
 *
 * <pre>{@code
 * WorkflowEngine engine = WorkflowEngine.builder().store(SqliteStore.open(Path.of("workflows.db"))).start();
 * }</pre>
 *
 * <p>When the disk is full, writes fail with a {@link StoreException} that says so; the file stays sound, and writes succeed
 * again once there is room.
 */
public final class SqliteStore extends JdbcStore {

    static final Migrations MIGRATIONS = new Migrations(Migration.of("sqlite", "001-runs"), List.of("BEGIN IMMEDIATE"));

    private SqliteStore(Committer committer, Reader reader) {
        super(committer, committer, reader, new SqliteDialect());
    }

    /**
     * Opens a file, which is created if it is not there.
     *
     * @throws StoreException if it cannot be opened, or was written by a newer version
     */
    public static SqliteStore open(Path path) {
        SqliteFile file = new SqliteFile(path);
        try (Connection connection = file.connect()) {
            MIGRATIONS.apply(connection);
            forgetNodes(connection);
        } catch (SQLException failure) {
            throw Failures.of("SQLite cannot open " + path, failure);
        }
        return new SqliteStore(Committer.start(file, "parasol-store"), new SqliteReader(file));
    }

    /** Nodes live in the one process that has the file open, so none lives yet: what they had in hand is anybody's. */
    private static void forgetNodes(Connection connection) throws SQLException {
        Rows.change(connection, Sql.of("DELETE FROM parasol_node"));
        Rows.change(connection, Sql.of("DELETE FROM parasol_message"));
    }
}
