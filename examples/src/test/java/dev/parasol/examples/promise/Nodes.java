package dev.parasol.examples.promise;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.examples.project.OwnClasses;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.runtime.WorkflowEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Engines on one PostgreSQL, each with its own classes and its own connections. */
final class Nodes implements AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final DataSource database;
    private final Deque<Runnable> open = new ArrayDeque<>();

    private Nodes(DataSource database) {
        this.database = database;
    }

    /** One server for all tests of this process, as durable as one in production. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** None yet, on an empty schema, which is as good as an empty database. */
    static Nodes none() {
        String schema = "nodes_" + SCHEMAS.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Nodes(Server.POSTGRES.getPostgresDatabase(Map.of("currentSchema", schema)));
    }

    /** Starts one more, which has the code of a build. */
    WorkflowEngine start(String name, OwnClasses classes, String workflow) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(8);
        HikariDataSource pool = new HikariDataSource(config);
        open.push(pool::close);
        WorkflowEngine engine = WorkflowEngine.builder()
                .nodeName(name)
                .store(PostgresStore.open(pool))
                .workflow(classes.named(workflow))
                .start();
        open.push(engine::close);
        return engine;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
