package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.attributes;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.startedAt;
import static dev.parasol.jdbc.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listing ten of many costs what listing ten of few does, whatever is asked for. */
class QueryEffortTest {

    private static final int RUNS = 20_000;

    @TempDir
    private static Path folder;

    private static SqliteFile file;
    private static DataSource database;

    @BeforeAll
    static void fill() {
        file = new SqliteFile(folder.resolve("parasol.db"));
        database = Server.freshSchema();
        fill(SqliteStore.open(file.path()));
        fill(PostgresStore.open(database));
    }

    /** All wait on version 1 in tenant t0, but for one in a thousand; those are the oldest of their thousand. */
    private static void fill(Store store) {
        List<CompletableFuture<Void>> stages = IntStream.range(0, RUNS)
                .mapToObj(n -> {
                    boolean odd = n % 1_000 == 0;
                    Run run = version(startedAt(run("r" + n, "k" + n), START.plusMillis(n)), odd ? 2 : 1);
                    Map<String, String> attributes = Map.of("tenant", odd ? "t1" : "t0", "order", "o" + n, "a", "same");
                    return store.create(created(attributes(run, attributes), odd ? Status.FAILED : Status.WAITING));
                })
                .map(stage -> stage.toCompletableFuture())
                .toList();
        stages.forEach(Samples::done);
        store.close();
    }

    static Stream<Named<InstanceQuery>> queries() {
        InstanceQuery ten = InstanceQuery.all().limit(10);
        InstanceQuery ours = ten.workflow(WORKFLOW);
        return Stream.of(
                Named.of("all", ten),
                Named.of("next page", ten.after("r10000")),
                Named.of("one status", ten.status(Status.FAILED)),
                Named.of("a common status", ten.status(Status.WAITING)),
                Named.of("two statuses", ten.status(Status.FAILED, Status.WAITING)),
                Named.of("version", ten.version(2)),
                Named.of("a common version", ten.version(1)),
                Named.of("key", ten.key("k77")),
                Named.of("attribute", ten.attribute("tenant", "t1")),
                Named.of("a common attribute", ten.attribute("tenant", "t0")),
                Named.of("two attributes", ten.attribute("order", "o777").attribute("tenant", "t0")),
                Named.of("a rare attribute last", ten.attribute("order", "o777").attribute("a", "same")),
                Named.of("started before", ten.startedBefore(START.plusMillis(2_000))),
                Named.of("started after", ten.startedAfter(START.plusMillis(RUNS - 100))),
                Named.of("workflow", ours),
                Named.of("workflow, next page", ours.after("r5000")),
                Named.of("workflow and status", ours.status(Status.FAILED)),
                Named.of("workflow and version", ours.version(2)),
                Named.of("workflow, version and status", ours.version(2).status(Status.FAILED)),
                Named.of("workflow and key", ours.key("k77")),
                Named.of(
                        "workflow, version, status and key",
                        ours.version(1).status(Status.WAITING).key("k77")),
                Named.of(
                        "workflow, status and attribute",
                        ours.status(Status.FAILED).attribute("tenant", "t1")),
                Named.of("a time in the middle", ours.status(Status.WAITING).startedBefore(START.plusMillis(9_000))));
    }

    /** SQLite does some 40 of its instructions for a row; a scan would take more than 200,000. */
    @ParameterizedTest
    @MethodSource("queries")
    void sqliteDoesNotScan(InstanceQuery query) throws SQLException {
        try (Connection connection = file.connectToRead()) {
            Sql sql = new Listing(connection).sql(query).orElseThrow();
            assertThat(Effort.instructions(connection, sql))
                    .as("instructions for %s", sql.text())
                    .isLessThan(10_000);
            assertThat(Effort.plan(connection, sql, "EXPLAIN QUERY PLAN ", 4))
                    .doesNotContainPattern("SCAN (r|a|f|parasol)\\b");
            assertThat(Rows.all(connection, sql, row -> row.getString(1))).hasSizeLessThanOrEqualTo(10);
        }
    }

    /** What a query by workflow or version looks up first. */
    @Test
    void findsTheNextSectionWithoutAScan() throws SQLException {
        Sql next = new Section(WORKFLOW, 1, Status.FAILED.name()).next();
        try (Connection connection = file.connectToRead()) {
            assertThat(Effort.instructions(connection, next)).isLessThan(1_000);
        }
        try (Connection connection = database.getConnection()) {
            assertThat(Effort.blocks(Effort.plan(connection, next, "EXPLAIN (ANALYZE, BUFFERS) ", 1)))
                    .isLessThan(10);
        }
    }

    /** The table and its indexes have more than a thousand blocks. */
    @ParameterizedTest
    @MethodSource("queries")
    void postgresDoesNotScan(InstanceQuery query) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Listing(connection).sql(query).orElseThrow();
            String plan = Effort.plan(connection, sql, "EXPLAIN (ANALYZE, BUFFERS) ", 1);
            assertThat(plan).doesNotContain("Seq Scan");
            assertThat(Effort.blocks(plan)).as(plan).isLessThan(200);
        }
    }
}
