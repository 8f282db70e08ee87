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
final class Server implements AutoCloseable {

    private static final int CONNECTIONS = 400;

    private final EmbeddedPostgres postgres;

    Server() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    /** The URL of a new database. */
    String create(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    /** What the server has done until now. */
    Usage usage(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT xact_commit, pg_current_wal_insert_lsn() - '0/0'"
                        + " FROM pg_stat_database WHERE datname = '" + database + "'")) {
            row.next();
            return new Usage(row.getLong(1), row.getLong(2), cpu());
        }
    }

    /** The processor time of the server's processes. */
    private Duration cpu() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
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
     * @param commits transactions, reading ones included
     * @param wal bytes of the log
     * @param cpu processor time
     */
    record Usage(long commits, long wal, Duration cpu) {

        static final Usage NONE = new Usage(0, 0, Duration.ZERO);

        Usage since(Usage before) {
            return new Usage(commits - before.commits, wal - before.wal, cpu.minus(before.cpu));
        }
    }
}
