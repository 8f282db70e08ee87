package dev.parasol.release.tool;

import static dev.parasol.release.tool.Samples.CREATE_USER;
import static dev.parasol.release.tool.Samples.RETIREMENT;
import static dev.parasol.release.tool.Samples.TODAY;
import static dev.parasol.release.tool.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.jdbc.SqliteStore;
import dev.parasol.release.Retirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetiringTest {

    private static final String WHY = "nobody is left on it";

    @TempDir
    private Path base;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(base).compiled(version(2, "Create")).released(version(1, "Create"), version(2, "Create"));
    }

    private void retire(String versions, String why, String urls) {
        new Retiring(desk.folders, TODAY, desk)
                .retire(Choice.of(CREATE_USER, versions), why, Database.all(urls, "", ""));
    }

    private String url(String file) {
        return "jdbc:sqlite:" + base.resolve(file);
    }

    /** A database with one instance. */
    private String database(String file, int version, String status) throws SQLException {
        SqliteStore.open(base.resolve(file)).close();
        try (Connection connection = DriverManager.getConnection(url(file));
                var insert = connection.prepareStatement("""
                        INSERT INTO parasol_run (run_id, workflow, id, business_key, version, fingerprint, started_at, status, ended,
                          updated_at, entries) VALUES ('1', ?, 'a', 'a', ?, 'f', 0, ?, FALSE, 0, 1)""")) {
            insert.setString(1, CREATE_USER);
            insert.setInt(2, version);
            insert.setString(3, status);
            insert.executeUpdate();
        }
        return url(file);
    }

    @Test
    void writesDownWhenAndWhy() throws SQLException {
        retire("1", WHY, database("other.db", 2, "WAITING"));

        assertThat(desk.release(1)).isEqualTo(version(1, "Create").retire(new Retirement(TODAY, WHY)));
        assertThat(desk.said)
                .containsExactly(
                        url("other.db") + " has no active instance of CreateUser v1",
                        "retired CreateUser v1: releases/com.acme.CreateUser/v1.json");
        assertThat(desk.warnings).isEmpty();
    }

    @Test
    void saysWhatIsLeftToDo() {
        retire("2", WHY, "");

        assertThat(desk.said).last().isEqualTo("now take v2 out of versions, and delete its class");
        assertThat(desk.warnings)
                .containsExactly("no database was asked whether anything is left: -Dparasol.jdbc.url=... asks one");
    }

    @Test
    void refusesWhileAnyDatabaseHasActiveInstances() throws SQLException {
        String urls = database("empty.db", 2, "WAITING") + "  " + database("busy.db", 1, "WAITING");

        assertThatThrownBy(() -> retire("1", WHY, urls))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                CreateUser v1 still has active instances, so nothing was retired
                    %s has 1 WAITING
                    fix: let them end, cancel or move them, and retire it then""".formatted(url("busy.db")));
        assertThat(desk.release(1).retired()).isEmpty();
    }

    @Test
    void retiresAllOrNone() throws SQLException {
        String url = database("busy.db", 2, "RUNNING");

        assertThatThrownBy(() -> retire("1,2", WHY, url)).hasMessageStartingWith("CreateUser v2 still has active");
        assertThat(desk.release(1).retired()).isEmpty();
    }

    @Test
    void warnsOfInstancesThatCouldBeRetried() throws SQLException {
        retire("1", WHY, database("failed.db", 1, "FAILED"));

        assertThat(desk.warnings)
                .containsExactly("CreateUser v1: 1 FAILED on " + url("failed.db")
                        + ", which could not be retried without its code");
        assertThat(desk.release(1).retired()).isPresent();
    }

    @Test
    void createsNoDatabase() {
        assertThatThrownBy(() -> retire("1", WHY, url("none.db")))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(url("none.db") + " cannot be asked whether anything is left on the version\n");
        assertThat(base.resolve("none.db")).doesNotExist();
        assertThat(desk.release(1).retired()).isEmpty();
    }

    @Test
    void putsNoTablesIntoAForeignDatabase() throws Exception {
        try (Connection connection = DriverManager.getConnection(url("foreign.db"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customer (id INTEGER)");
        }
        byte[] before = Files.readAllBytes(base.resolve("foreign.db"));

        assertThatThrownBy(() -> retire("1", WHY, url("foreign.db")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there are no instances of Parasol's here: is it the right database and schema");
        assertThat(base.resolve("foreign.db")).hasBinaryContent(before);
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        // the discard port, where nobody answers
        assertThatThrownBy(() -> retire("1", WHY, "jdbc:postgresql://127.0.0.1:9/users?password=secret"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("jdbc:postgresql://127.0.0.1:9/users cannot be asked")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> retire("1", WHY, "jdbc:oracle:x"))
                .hasMessageContaining(
                        "there is no driver for it: jdbc:sqlite:FILE and jdbc:postgresql://HOST/DATABASE are understood");
    }

    @Test
    void needsAReasonAndNames() {
        assertThatThrownBy(() -> retire("1", " ", ""))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("retiring needs a reason, which everyone can read later")
                .hasMessageContaining("-Dparasol.why=");
        assertThatThrownBy(() -> retire("", WHY, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("retiring needs a workflow and its versions to be named");
    }

    @Test
    void refusesWhatWasNeverReleasedOrIsRetired() {
        desk.released(version(1, "Create").retire(RETIREMENT));

        assertThatThrownBy(() -> retire("3", WHY, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                com.acme.CreateUser v3 was never released, so there is nothing to retire
                    released are v1, v2
                    fix: take v3 out of versions, if no instance ever began on it""");
        assertThatThrownBy(() -> retire("1", WHY, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("com.acme.CreateUser v1 is retired already, since 2026-06-30: nobody is left on it");
    }

    @Test
    void keepsPasswordsOutOfWhatIsPrinted() {
        assertThat(new Database("jdbc:postgresql://host/users?user=ana&password=secret", "ana", "secret"))
                .hasToString("jdbc:postgresql://host/users");
        assertThat(Database.all(" ", "", "")).isEqualTo(List.of());
    }
}
