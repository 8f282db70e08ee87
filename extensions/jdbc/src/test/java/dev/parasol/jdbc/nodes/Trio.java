package dev.parasol.jdbc.nodes;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.jdbc.delivery.DeliveryFacade;
import dev.parasol.jdbc.delivery.Stores;
import dev.parasol.jdbc.delivery.Trace;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.WorkflowEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Three nodes in this process, each with its own connections to one PostgreSQL. */
final class Trio implements AutoCloseable {

    private final List<HikariDataSource> pools;
    private final Trace trace;
    private final List<WorkflowEngine> engines;
    private final List<DeliveryFacade> facades;

    Trio(DataSource place, Path effects) throws IOException {
        trace = new Trace(effects, "trio");
        pools = Stream.generate(() -> Server.pool(place)).limit(3).toList();
        engines = pools.stream()
                .map(pool ->
                        Stores.settings(PostgresStore.open(pool), "trio", trace).start())
                .toList();
        facades = engines.stream().map(DeliveryFacade::on).toList();
    }

    /** The node that a caller happens to get. */
    DeliveryFacade node(int caller) {
        return facades.get(caller % facades.size());
    }

    WorkflowEngine engine(int caller) {
        return engines.get(caller % engines.size());
    }

    @Override
    public void close() throws IOException {
        engines.forEach(WorkflowEngine::close);
        pools.forEach(HikariDataSource::close);
        trace.close();
    }
}
