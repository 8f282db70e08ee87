package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

@ParameterizedClass
@EnumSource(names = "MEMORY", mode = EnumSource.Mode.EXCLUDE)
class ActiveRunsTest {

    private final boolean sqlite;
    private final DataSource database;

    @TempDir
    private static Path folder;

    private final Path file = folder.resolve("parasol-" + System.nanoTime() + ".db");

    ActiveRunsTest(Backend backend) {
        sqlite = backend == Backend.SQLITE;
        database = sqlite ? file() : Server.freshSchema();
    }

    private DataSource file() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private Store open() {
        return sqlite ? SqliteStore.open(file) : PostgresStore.open(database);
    }

    private Map<Status, Long> count(int version) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ActiveRuns.count(connection, WORKFLOW, version);
        }
    }

    @Test
    void countsWhatHasNotEndedAndWhatFailed() throws SQLException {
        try (Store store = open()) {
            for (Status status : Status.values()) {
                done(store.create(created(version(run("1-" + status, "1-" + status), 1), status)));
            }
            done(store.create(created(version(run("another", "another"), 1), Status.WAITING)));
            done(store.create(created(version(run("2", "2"), 2), Status.COMPLETED)));

            assertThat(count(1))
                    .isEqualTo(Map.of(
                            Status.PENDING, 1L,
                            Status.RUNNING, 1L,
                            Status.WAITING, 2L,
                            Status.FAILED, 1L,
                            Status.STALLED, 1L));
            assertThat(count(2)).isEmpty();
            assertThat(count(3)).isEmpty();
        }
    }

    @Test
    void refusesADatabaseWithoutTheTablesAndCreatesNone() {
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> count(1))
                    .as("attempt %d", attempt)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(
                            "there are no instances of Parasol's here: is it the right database and schema: ")
                    .hasMessageContaining("parasol_schema");
        }
    }

    @Test
    void refusesADatabaseThatIsNewer() throws SQLException {
        open().close();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO parasol_schema (version, name) VALUES (999, '999-later')");
        }

        assertThatThrownBy(() -> count(1))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the database has schema 999");
    }
}
