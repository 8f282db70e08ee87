package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

@ParameterizedClass
@EnumSource(names = "MEMORY", mode = EnumSource.Mode.EXCLUDE)
class MigrationsTest {

    private final DataSource database;
    private final Backend backend;

    @TempDir
    private static Path folder;

    MigrationsTest(Backend backend) {
        this.backend = backend;
        this.database = backend == Backend.SQLITE ? file() : Server.freshSchema();
    }

    private static DataSource file() {
        SQLiteDataSource file = new SQLiteDataSource();
        file.setUrl("jdbc:sqlite:" + folder.resolve("parasol-" + System.nanoTime() + ".db"));
        return file;
    }

    private Store open() {
        return backend == Backend.SQLITE
                ? SqliteStore.open(
                        Path.of(((SQLiteDataSource) database).getUrl().substring("jdbc:sqlite:".length())))
                : PostgresStore.open(database);
    }

    @Test
    void notesWhatItApplied() throws SQLException {
        open().close();
        assertThat(applied()).containsExactly("1 001-runs");
    }

    @Test
    void appliesEachOnceWhenManyOpenAtOnce() throws SQLException {
        List<CompletableFuture<Store>> opened = Stream.generate(() -> CompletableFuture.supplyAsync(this::open))
                .limit(8)
                .toList();
        for (CompletableFuture<Store> store : opened) {
            store.join().close();
        }
        assertThat(applied()).hasSize(1);
    }

    @Test
    void keepsWhatIsThereWhenOpenedAgain() {
        try (Store store = open()) {
            done(store.create(running("r1", "joao")));
        }
        try (Store store = open()) {
            assertThat(store.find("r1")).isPresent();
        }
    }

    @Test
    void stopsAtASchemaThatIsNewer() throws SQLException {
        open().close();
        Server.execute(database, "INSERT INTO parasol_schema (version, name) VALUES (7, '007-later')");
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "the database has schema 7, but this version of parasol-jdbc knows 1 at most: a newer one has"
                                + " been here; use that one");
        assertThat(applied()).containsExactly("1 001-runs", "7 007-later");
    }

    @Test
    void leavesNothingBehindWhenAMigrationFails() throws SQLException {
        Server.execute(database, "CREATE TABLE parasol_definition (mine integer)");
        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining("parasol_definition");
        Server.execute(database, "DROP TABLE parasol_definition");
        open().close();
        assertThat(applied()).hasSize(1);
    }

    private List<String> applied() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Rows.all(
                    connection,
                    Sql.of("SELECT version, name FROM parasol_schema ORDER BY version"),
                    row -> row.getInt(1) + " " + row.getString(2));
        }
    }
}
