package dev.parasol.benchmarks.shapes;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.benchmarks.steps.Pool;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.memory.MemoryStore;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Where instances are kept while engines come and go.
 *
 * @param store opens the same store each time
 */
record Place(Supplier<Store> store) {

    static Place memory() {
        Store kept = MemoryStore.create();
        return new Place(() -> kept);
    }

    static Place sqlite(Path file) {
        return new Place(() -> SqliteStore.open(file));
    }

    static Place postgres(String url) {
        HikariDataSource pool = Pool.of(url);
        return new Place(() -> PostgresStore.open(pool));
    }

    /** An engine that is away at once when it is closed, whatever is under way. */
    WorkflowEngine engine() {
        return WorkflowEngine.builder()
                .store(store.get())
                .workflow(ErrandDispatcher.dispatcher())
                .closeTimeout(Duration.ZERO)
                .start();
    }
}
