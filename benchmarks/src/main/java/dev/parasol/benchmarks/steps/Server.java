package dev.parasol.benchmarks.steps;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The one PostgreSQL, as durable as in production; each system has a database of its own on it. */
public final class Server implements AutoCloseable {

    private static final int CONNECTIONS = 400;

    private final EmbeddedPostgres postgres;

    /** Starts it. */
    public Server() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        execute("CREATE EXTENSION pg_stat_statements");
    }

    /** The URL of a new database. */
    public String create(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the server has done until now. */
    Usage usage(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT xact_commit, pg_current_wal_insert_lsn() - '0/0',"
                        + " (SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements s WHERE s.dbid = d.datid)"
                        + ", pg_snapshot_xmax(pg_current_snapshot())::text::bigint, pg_backend_pid() FROM pg_stat_database d WHERE datname = '"
                        + database + "'")) {
            row.next();
            return new Usage(row.getLong(3), row.getLong(1), row.getLong(4), row.getLong(2), cpu(row.getLong(5)));
        }
    }

    /** The processor time of the server's processes, which are the children of one that is nobody's. */
    private static Duration cpu(long backend) {
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::children)
                .orElseThrow()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /**
     * What the server has done.
     *
     * @param statements what was executed, the beginnings and ends of transactions included
     * @param commits transactions, reading ones included
     * @param writes transactions that have written
     * @param wal bytes of the log
     * @param cpu processor time
     */
    record Usage(long statements, long commits, long writes, long wal, Duration cpu) {

        static final Usage NONE = new Usage(0, 0, 0, 0, Duration.ZERO);

        Usage since(Usage before) {
            return new Usage(
                    statements - before.statements,
                    commits - before.commits,
                    writes - before.writes,
                    wal - before.wal,
                    cpu.minus(before.cpu));
        }
    }
}
