package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What happens while the server is away, and after. */
class PostgresAwayTest {

    @TempDir
    private static Path folder;

    private static int port;
    private static EmbeddedPostgres server;

    private HikariDataSource pool;
    private Store store;

    @BeforeAll
    static void startServer() throws IOException {
        port = freePort();
        server = Server.start(folder.resolve("data"), port);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @BeforeEach
    void open() {
        pool = Server.pool(server.getPostgresDatabase());
        store = PostgresStore.open(pool);
    }

    @AfterEach
    void close() {
        store.close();
        pool.close();
    }

    @Test
    void writesWaitForAServerThatIsRestarted() throws IOException {
        done(store.create(running("before", "before")));
        server.close();
        List<CompletableFuture<Void>> stages = IntStream.range(0, 20)
                .mapToObj(n -> store.create(running("r" + n, "k" + n)).toCompletableFuture())
                .toList();
        CompletableFuture<Integer> read =
                CompletableFuture.supplyAsync(() -> store.history("before").size());
        assertThat(stages).noneMatch(CompletableFuture::isDone);
        server = Server.start(folder.resolve("data"), port);
        stages.forEach(Samples::done);
        assertThat(read.join()).isEqualTo(1);
        assertThat(IntStream.range(0, 20)).allMatch(n -> store.find("r" + n).isPresent());
    }

    @Test
    void goesOnWhenItsConnectionsAreCut() {
        done(store.create(running("cut", "cut")));
        for (int seq = 2; seq < 200; seq++) {
            CompletableFuture<Void> stage =
                    store.append(append("cut", Status.RUNNING, entry(seq, "X"))).toCompletableFuture();
            if (seq % 20 == 0) {
                Server.execute(
                        server.getPostgresDatabase(),
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
            }
            done(stage);
        }
        assertThat(store.history("cut")).hasSize(199);
    }

    /** A backend that is killed makes the server drop everything in memory and recover from its log. */
    @Test
    void losesNothingWhenTheServerCrashes() throws SQLException {
        List<CompletableFuture<Void>> stages = IntStream.range(0, 3_000)
                .mapToObj(n -> store.create(running("crash" + n, "crash" + n)).toCompletableFuture())
                .toList();
        done(stages.get(0));
        try (Connection victim = server.getPostgresDatabase().getConnection()) {
            long pid = Rows.first(victim, Sql.of("SELECT pg_backend_pid()"), row -> row.getLong(1))
                    .orElseThrow();
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        }
        stages.forEach(Samples::done);
        assertThat(store.query(InstanceQuery.all().limit(10_000)))
                .filteredOn(stored -> stored.run().runId().startsWith("crash"))
                .hasSize(3_000);
    }

    @Test
    void cannotBeOpenedWithoutAServer() throws IOException {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setPortNumbers(new int[] {freePort()});
        assertThatThrownBy(() -> PostgresStore.open(nobody))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("08001");
    }
}
