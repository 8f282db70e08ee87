package dev.parasol.jdbc;

import static dev.parasol.jdbc.Nodes.NOW;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.startedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.NewRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finding ten runs to take in hand, to wake or to delete costs the same however many wait, run, have ended or are passed on. */
class ClaimEffortTest {

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

    private static void fill(Store store) {
        Nodes nodes = new Nodes(store);
        nodes.live("a");
        nodes.live("b");
        List<CompletionStage<Void>> stages = new ArrayList<>();
        for (int n = 0; n < RUNS; n++) {
            stages.add(store.create(new NewRun(
                    startedAt(run("r" + n, "k" + n), START.plusNanos(n)), state(n), List.of(entry(1, "X")))));
        }
        stages.forEach(Samples::done);
        stages.clear();
        for (int n = 0; n < RUNS; n += 5) {
            stages.add(store.ownership()
                    .pass(
                            Samples.append("a", "r" + n, 1, RunState.atRest(Status.STALLED, START, Optional.empty())),
                            NOW));
        }
        stages.forEach(Samples::done);
        store.close();
    }

    /** A fifth each: passed on by a, in b's hand, ended, due for all, waiting; and one in a thousand in a dead node's hand. */
    private static RunState state(int n) {
        if (n % 1_000 == 1) {
            return RunState.inHand(Status.RUNNING, START, "dead" + n % 3);
        }
        return switch (n % 5) {
            case 0 -> RunState.inHand(Status.RUNNING, START, "a");
            case 1 -> RunState.inHand(Status.RUNNING, START, "b");
            case 2 -> RunState.atRest(Status.COMPLETED, START.plusNanos(n), Optional.empty());
            case 3 -> RunState.atRest(Status.WAITING, START, Optional.of(START.plusNanos(n)));
            default -> RunState.atRest(Status.WAITING, START, Optional.of(NOW.plusSeconds(n)));
        };
    }

    private static Function<Dialect, Sql> claims(Function<ClaimSql, Sql> sql) {
        return dialect -> sql.apply(new ClaimSql(dialect));
    }

    static Stream<Named<Function<Dialect, Sql>>> statements() {
        return Stream.of(
                Named.of("lanes", claims(sql -> sql.lanes("b"))),
                Named.of("lanes without those passed on", claims(sql -> sql.lanes("a"))),
                Named.of("due", claims(sql -> sql.due(List.of(), NOW, 10))),
                Named.of("none due", claims(sql -> sql.due(List.of(), START, 10))),
                Named.of("due, with a lane", dialect -> new ClaimSql(dialect).due(List.of(lane(dialect)), NOW, 10)),
                Named.of("next", claims(sql -> sql.next(List.of()))),
                Named.of("next, with a lane", dialect -> new ClaimSql(dialect).next(List.of(lane(dialect)))),
                Named.of("dead owners", claims(sql -> sql.deadOwners("a", NOW))),
                Named.of("orphans", claims(sql -> sql.ownedBy(List.of("dead0", "dead1", "dead2"), 10))),
                Named.of("ended", dialect -> new Deletion(null, dialect).ended(NOW, 10)),
                Named.of("none ended", dialect -> new Deletion(null, dialect).ended(START, 10)));
    }

    /** How a database writes that a alone has passed on a run. */
    private static String lane(Dialect dialect) {
        return dialect instanceof SqliteDialect ? "[\"a\"]" : "{a}";
    }

    /** A scan would take more than 200,000. */
    @ParameterizedTest
    @MethodSource("statements")
    void sqliteDoesNotScan(Function<Dialect, Sql> statement) throws SQLException {
        Sql sql = statement.apply(new SqliteDialect());
        try (Connection connection = file.connectToRead()) {
            assertThat(Effort.instructions(connection, sql)).as(sql.text()).isLessThan(10_000);
        }
    }

    /** The table and its indexes have more than a thousand blocks. */
    @ParameterizedTest
    @MethodSource("statements")
    void postgresDoesNotScan(Function<Dialect, Sql> statement) throws SQLException {
        Sql sql = statement.apply(new PostgresDialect());
        try (Connection connection = database.getConnection()) {
            PostgresSessions.prepare(connection);
            // the first look meets index entries of rows as they were, and clears them up
            Rows.all(connection, sql, row -> row.getString(1));
            String plan = Effort.plan(connection, sql, "EXPLAIN (ANALYZE, BUFFERS) ", 1);
            assertThat(plan).doesNotContain("Seq Scan on parasol_run");
            assertThat(Effort.blocks(plan)).as(plan).isLessThan(200);
        }
    }
}
