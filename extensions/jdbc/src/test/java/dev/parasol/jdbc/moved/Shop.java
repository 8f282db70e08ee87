package dev.parasol.jdbc.moved;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.version.Moves;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The nodes that sell, on a store of some kind. */
final class Shop implements AutoCloseable {

    /** What they keep their instances in. */
    enum Kind {
        SQLITE("SQLite, one node") {
            @Override
            Shop open(Path folder) {
                return new Shop(List.of(SqliteStore.open(folder.resolve("sales.db"))), List.of());
            }
        },
        POSTGRES("PostgreSQL, two nodes") {
            @Override
            Shop open(Path folder) {
                DataSource place = Server.freshSchema();
                List<HikariDataSource> pools = List.of(Server.pool(place), Server.pool(place));
                return new Shop(pools.stream().<Store>map(PostgresStore::open).toList(), pools);
            }
        };

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        abstract Shop open(Path folder);

        @Override
        public String toString() {
            return shown;
        }
    }

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final OptionalInt ANY = OptionalInt.empty();

    private final List<HikariDataSource> pools;
    private final List<WorkflowEngine> engines = new ArrayList<>();
    private final Work work = new Work();

    private Shop(List<Store> stores, List<HikariDataSource> pools) {
        this.pools = pools;
        stores.forEach(store -> engines.add(WorkflowEngine.builder()
                .store(store)
                .nodeName("shop-" + engines.size())
                .steps(this::create)
                .workflow(SaleDispatcher.dispatcher())
                .start()));
    }

    private Object create(Class<?> step) throws Exception {
        Constructor<?> constructor = step.getConstructors()[0];
        return constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance(work);
    }

    Work work() {
        return work;
    }

    /** Whatever node a caller gets. */
    private WorkflowClient<Item> node(int caller) {
        return engines.get(caller % engines.size()).client(SaleDispatcher.dispatcher());
    }

    /** The way from version 1 to 2, as a node goes it. */
    Moves moves(int caller) {
        return node(caller).versions().migration(1, 2);
    }

    /** Sells on version 1, until the sale waits for approval. */
    void startAndWait(int number) {
        node(number).start(key(number), new Item(number), StartOptions.version(1));
        while (sale(number).status() == Status.RUNNING) {
            Thread.onSpinWait();
        }
    }

    void approve(int number) {
        node(number).resume(key(number), ANY, new Approval.Approved(number), Optional.of("approval-" + number));
    }

    void awaitEnd(int number) {
        node(number).await(key(number), ANY, LONG);
    }

    Instance sale(int number) {
        return node(number).get(key(number), ANY).orElseThrow();
    }

    static String key(int number) {
        return Integer.toString(number);
    }

    static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Override
    public void close() {
        engines.forEach(WorkflowEngine::close);
        pools.forEach(HikariDataSource::close);
    }
}
