package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps instances in PostgreSQL 13 or newer, in the schema that the data source's connections use.
 *
 * <pre>{@code
 * WorkflowEngine engine = WorkflowEngine.builder().store(PostgresStore.open(dataSource)).start();
 * }</pre>
 *
 * <p>Takes one connection for writing, one for leases and one for each read under way, so the data source should be a pool.
 * When the server is away, writes wait until it is back, however long that takes; reads wait up to a minute.
 */
public final class PostgresStore extends JdbcStore {

    /** The number means nothing but "migrating Parasol". */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7305872144512)";

    static final Migrations MIGRATIONS = new Migrations(Migration.of("postgres", "001-runs"), List.of("BEGIN", LOCK));

    private final Committer leases;

    private PostgresStore(Committer committer, Committer leases, Reader reader) {
        super(committer, leases, reader, new PostgresDialect());
        this.leases = leases;
    }

    /**
     * Opens a database. The data source stays its owner's to close.
     *
     * @throws StoreException if it cannot be reached, or was written by a newer version
     */
    public static PostgresStore open(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            MIGRATIONS.apply(connection);
        } catch (SQLException failure) {
            throw Failures.of("PostgreSQL cannot be opened", failure);
        }
        PostgresSessions sessions = new PostgresSessions(dataSource);
        return new PostgresStore(
                Committer.start(sessions, "parasol-store"),
                // on a connection of its own: a lease must not end because much else is to be written
                Committer.start(sessions, "parasol-leases"),
                new PostgresReader(dataSource));
    }

    @Override
    public void close() {
        leases.close();
        super.close();
    }
}
