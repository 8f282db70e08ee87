package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.outcome;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.unfinished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.error.UnstorableException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.NewRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {

    @TempDir
    private Path folder;

    private SqliteFile file;
    private Store store;

    @BeforeEach
    void open() {
        file = new SqliteFile(folder.resolve("parasol.db"));
        store = SqliteStore.open(file.path());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void putsEveryCommitOnTheDisk() throws SQLException {
        try (Connection connection = file.connect()) {
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connection, "synchronous")).as("2 is FULL").isEqualTo("2");
        }
    }

    @Test
    void readsOnConnectionsThatCannotWrite() throws SQLException {
        try (Connection connection = file.connectToRead();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM parasol_run"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void keepsPayloadsReadable() throws SQLException {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.RUNNING, outcome(2, "{\"name\":\"João\"}"))));
        try (Connection connection = file.connectToRead()) {
            Sql payload = Sql.of("SELECT payload ->> 'name' FROM parasol_entry WHERE seq = 2");
            assertThat(Rows.first(connection, payload, row -> row.getString(1))).contains("João");
        }
    }

    @Test
    void refusesAPayloadThatIsNoText() {
        NewRun damaged = new NewRun(run("r1", "joao"), Samples.state(Status.RUNNING), List.of(Samples.bytes(1, 0xC3)));
        assertThatThrownBy(() -> done(store.create(damaged)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void failsWhatTheDatabaseRefusesAndNothingElse() throws SQLException {
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER poison BEFORE INSERT ON parasol_entry WHEN NEW.kind = 'POISON'"
                    + " BEGIN SELECT RAISE(ABORT, 'not this one'); END");
        }
        List<CompletionStage<Void>> stages = IntStream.range(0, 50)
                .mapToObj(n -> store.create(new NewRun(
                        run("r" + n, "k" + n),
                        Samples.state(Status.RUNNING),
                        List.of(entry(1, n == 20 ? "POISON" : "STARTED")))))
                .toList();
        assertThatThrownBy(() -> done(stages.get(20)))
                .isInstanceOf(UnstorableException.class)
                .hasMessageContaining("not this one");
        assertThat(stages.stream().filter(stage -> succeeds(stage))).hasSize(49);
        assertThat(unfinished(store)).hasSize(49);
    }

    private static boolean succeeds(CompletionStage<Void> stage) {
        return stage.handle((done, failure) -> failure == null)
                .toCompletableFuture()
                .join();
    }

    @Test
    void waitsForAnotherProcessThatWrites() throws SQLException {
        CompletableFuture<Void> write;
        try (Connection other = file.connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            write = store.create(running("r1", "joao")).toCompletableFuture();
            assertThat(store.find("r1")).isEmpty();
            assertThat(write).isNotDone();
            statement.execute("COMMIT");
        }
        done(write);
        assertThat(store.find("r1")).isPresent();
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws SQLException {
        store.close();
        LimitedDisk limited = new LimitedDisk(file, 200);
        Committer committer = Committer.start(limited, "full");
        int written = 0;
        String large = "{\"text\":\"" + "x".repeat(20_000) + "\"}";
        CompletableFuture<Void> refused = null;
        while (refused == null) {
            NewRun next = new NewRun(
                    run("r" + written, "k" + written), Samples.state(Status.RUNNING), List.of(outcome(1, large)));
            CompletableFuture<Void> stage =
                    committer.write(() -> Write.create(next)).toCompletableFuture();
            if (succeeds(stage)) {
                written++;
            } else {
                refused = stage;
            }
        }
        CompletableFuture<Void> full = refused;
        assertThatThrownBy(() -> done(full)).isInstanceOf(StoreException.class).hasMessageContaining("full");
        limited.makeRoom();
        done(committer.write(() -> Write.create(running("after", "after"))));
        committer.close();
        store = SqliteStore.open(file.path());
        assertThat(unfinished(store)).hasSize(written + 1);
        try (Connection connection = file.connect()) {
            assertThat(pragma(connection, "integrity_check")).isEqualTo("ok");
        }
    }

    private static String pragma(Connection connection, String pragma) throws SQLException {
        return Rows.first(connection, Sql.of("PRAGMA " + pragma), row -> row.getString(1))
                .orElseThrow();
    }

    /** It is in one process, so whoever lived has gone with the last one. */
    @Test
    void givesOutAtOnceWhatAKilledProcessHadInHand() {
        Nodes nodes = new Nodes(store);
        nodes.live("killed");
        nodes.create("r1", "killed");
        assertThat(nodes.orphans("a", Nodes.NOW)).isEmpty();
        try (Store next = SqliteStore.open(file.path())) {
            assertThat(new Nodes(next).live("a")).containsExactly("a");
            assertThat(new Nodes(next).orphans("a", Nodes.NOW)).containsExactly("r1");
        }
    }

    @Test
    void letsManyThreadsReadAndWrite() {
        List<CompletableFuture<Integer>> users = IntStream.range(0, 32)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    done(store.create(created(run("r" + n, "k" + n), Status.RUNNING)));
                    return store.history("r" + n).size();
                }))
                .toList();
        assertThat(users).extracting(CompletableFuture::join).containsOnly(1).hasSize(32);
    }
}
