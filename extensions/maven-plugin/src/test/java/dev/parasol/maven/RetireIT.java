package dev.parasol.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a version while it lives, and its end. */
class RetireIT {

    private static final String UMBRELLA = "src/main/java/com/acme/CreateUser.java";
    private static final String[] RETIRE = {
        "parasol:retire",
        "-Dparasol.workflow=com.acme.CreateUser",
        "-Dparasol.versions=1",
        "-Dparasol.why=nobody is left on it"
    };

    private static final String RELEASED = "- released on \\d{4}-\\d\\d-\\d\\d\n";

    @TempDir
    private Path folder;

    @Test
    void letsAVersionGoWhenNothingNeedsItAnyMore() throws SQLException {
        Consumer users = Consumer.of("users", folder);

        users.mvn(
                        "compile",
                        "parasol:release",
                        "parasol:diff",
                        "parasol:docs",
                        "-Dparasol.workflow=com.acme.CreateUser",
                        "-Dparasol.output=target/diff.md")
                .succeeded()
                .contains("CreateUser v1 (released) to v1 (compiled): nothing differs");
        assertThat(users.read("target/diff.md"))
                .contains("## CreateUser v2 (released) to v2 (compiled): nothing differs");
        assertThat(users.read("target/parasol/com.acme.CreateUser.md"))
                .containsPattern("## Version 2 \\(1.1.0\\)\n\nAsks for approval\n\n" + RELEASED
                        + "- compared with version 1: minor")
                .containsPattern("## Version 1 \\(1.0.0\\)\n\nValidates and records\n\n" + RELEASED
                        + "- deprecated since 2026-06-01\n");

        users.edit(UMBRELLA, "{CreateUser.V1.class, CreateUser.V2.class}", "CreateUser.V2.class");
        users.write(UMBRELLA, withoutVersionOne(users.read(UMBRELLA)));
        users.mvn("compile")
                .failed()
                .contains("[PSL503] CreateUser: v1 is released and no longer listed")
                .contains("fix: mvn parasol:retire -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1"
                        + " -Dparasol.why=\"nobody is left on it\"");

        String url = "-Dparasol.jdbc.url=" + database("WAITING", false);
        users.mvn(with(url))
                .failed()
                .contains("CreateUser v1 still has active instances, so nothing was retired")
                .contains("parasol.db has 1 WAITING")
                .contains("fix: let them end, cancel or move them, and retire it then");
        database("COMPLETED", true);
        users.mvn(with(url))
                .succeeded()
                .contains("has no active instance of CreateUser v1")
                .contains("retired CreateUser v1: ");
        users.mvn("compile", "parasol:check")
                .succeeded()
                .contains("com.acme.CreateUser: v2 is as released; v1 is retired");
    }

    private static String[] with(String argument) {
        String[] all = Arrays.copyOf(RETIRE, RETIRE.length + 1);
        all[RETIRE.length] = argument;
        return all;
    }

    /** The source from the umbrella's beginning to its body, and from its second version on. */
    private static String withoutVersionOne(String source) {
        String first = "    @WorkflowVersion(";
        return source.substring(0, source.indexOf(first)) + source.substring(source.lastIndexOf(first));
    }

    /** A database with one instance of version 1. */
    private String database(String status, boolean ended) throws SQLException {
        Path file = folder.resolve("parasol.db");
        SqliteStore.open(file).close();
        String url = "jdbc:sqlite:" + file;
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT OR REPLACE INTO parasol_run (run_id, workflow, id, business_key, version, fingerprint, started_at, status,
                      ended, updated_at, entries)
                    VALUES ('1', 'com.acme.CreateUser', 'userid::ana', 'ana', 1, 'f', 0, '%s', %s, 0, 1)""".formatted(status, ended));
        }
        return url;
    }
}
