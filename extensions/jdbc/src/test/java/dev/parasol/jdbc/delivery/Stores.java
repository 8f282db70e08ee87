package dev.parasol.jdbc.delivery;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Engines on a store that is named by one word, so that it can stand on a command line.
 *
 * @param place a JDBC URL of PostgreSQL, or the path of an SQLite file
 */
public record Stores(String place) {

    /** An engine that runs deliveries. */
    public WorkflowEngine engine(String node, Trace trace) {
        return settings(node, trace).start();
    }

    /** What such an engine is made of. */
    public WorkflowEngine.Builder settings(String node, Trace trace) {
        return settings(open(), node, trace);
    }

    /** What such an engine is made of. */
    public static WorkflowEngine.Builder settings(Store store, String node, Trace trace) {
        return WorkflowEngine.builder()
                .store(store)
                .nodeName(node)
                .steps(step -> step.getConstructor(Trace.class).newInstance(trace))
                .workflow(DeliveryDispatcher.dispatcher());
    }

    private Store open() {
        return place.startsWith("jdbc:") ? open(new PGSimpleDataSource()) : SqliteStore.open(Path.of(place));
    }

    /** Opens the PostgreSQL at the place with a pool of the source's connections. */
    public Store open(PGSimpleDataSource source) {
        source.setUrl(place);
        HikariDataSource pool = Server.pool(source);
        return PostgresStore.open(pool);
    }
}
