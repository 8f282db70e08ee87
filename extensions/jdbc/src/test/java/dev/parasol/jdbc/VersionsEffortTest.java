package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.startedAt;
import static dev.parasol.jdbc.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked before a version is removed costs the same among few runs and among many. */
class VersionsEffortTest {

    private static final int RUNS = 20_000;

    @TempDir
    private static Path folder;

    private static SqliteFile file;
    private static DataSource database;

    @BeforeAll
    static void fill() throws SQLException {
        file = new SqliteFile(folder.resolve("parasol.db"));
        database = Server.freshSchema();
        fill(SqliteStore.open(file.path()));
        fill(PostgresStore.open(database));
        try (Connection connection = database.getConnection()) {
            Rows.change(connection, Sql.of("ANALYZE parasol_run"));
        }
    }

    /** Nearly all have completed on version 1, and nearly all of the rest wait on version 3. */
    private static void fill(Store store) {
        List<CompletableFuture<Void>> stages = IntStream.range(0, RUNS)
                .mapToObj(n -> {
                    boolean newer = n % 10 == 0;
                    Run run = version(startedAt(run("r" + n, "k" + n), START.plusMillis(n)), newer ? 3 : 1);
                    return store.create(created(run, newer ? Status.WAITING : Status.COMPLETED));
                })
                .map(stage -> stage.toCompletableFuture())
                .toList();
        stages.forEach(Samples::done);
        store.close();
    }

    static Stream<Named<Sql>> questions() {
        return Stream.of(
                Named.of("versions", VersionSql.versions(WORKFLOW)),
                Named.of("versions of an unknown workflow", VersionSql.versions("com.acme.Unknown")),
                Named.of("some of many", VersionSql.count(WORKFLOW, 1, Status.COMPLETED, 100)),
                Named.of("none", VersionSql.count(WORKFLOW, 1, Status.WAITING, 100)),
                Named.of("none of a version", VersionSql.count(WORKFLOW, 2, Status.COMPLETED, 100)),
                Named.of("none of another version", VersionSql.count(WORKFLOW, 3, Status.COMPLETED, 100)),
                Named.of("oldest", VersionSql.oldest(WORKFLOW, 3, Status.WAITING)),
                Named.of("no oldest", VersionSql.oldest(WORKFLOW, 1, Status.WAITING)),
                Named.of("latest decisions", VersionSql.latest()),
                Named.of("decisions", VersionSql.since(WORKFLOW, 1)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void sqliteDoesNotScan(Sql question) throws SQLException {
        try (Connection connection = file.connectToRead()) {
            assertThat(Effort.instructions(connection, question))
                    .as("instructions for %s", question.text())
                    .isLessThan(3_000);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void postgresDoesNotScan(Sql question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String plan = Effort.plan(connection, question, "EXPLAIN (ANALYZE, BUFFERS) ", 1);
            assertThat(plan).doesNotContain("Seq Scan on parasol_run");
            assertThat(Effort.blocks(plan)).as(plan).isLessThan(120);
        }
    }

    /** One range of one index: what it holds and no more. */
    @ParameterizedTest
    @MethodSource("exact")
    void countsInTheIndexAlone(Sql count) throws SQLException {
        try (Connection connection = file.connectToRead()) {
            assertThat(Effort.plan(connection, count, "EXPLAIN QUERY PLAN ", 4))
                    .contains("USING COVERING INDEX parasol_run_section");
        }
    }

    static Stream<Named<Sql>> exact() {
        return Stream.of(
                Named.of("all", VersionSql.count(WORKFLOW, 1, Status.COMPLETED, Long.MAX_VALUE)),
                Named.of("some", VersionSql.count(WORKFLOW, 3, Status.WAITING, 100)));
    }
}
