package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.instance.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSessionTest {

    /** Often enough for the driver to know what a statement returns. */
    private static final int MANY = 20;

    private DataSource database;

    @BeforeEach
    void migrate() {
        database = Server.freshSchema();
        PostgresStore.open(database).close();
    }

    /** The driver keeps the plan from the tenth use on; by then there are ten rows, later 5,000. */
    @Test
    void findsRowsByTheirIndexAlsoWithAPlanFromWhenThereWereFew() throws SQLException {
        try (HikariDataSource pool = Server.pool(database)) {
            Session session = new PostgresSessions(pool).open();
            for (int n = 0; n < 20; n++) {
                createAndMove(session, n, n + 1);
            }
            createAndMove(session, 20, 5_000);
            for (int n = 5_000; n < 5_050; n++) {
                createAndMove(session, n, n + 1);
            }
            session.close();
            assertThat(counted(pool, "SUM(seq_tup_read)")).isLessThan(1_000);
        }
    }

    private static void createAndMove(Session session, int from, int to) throws SQLException {
        List<Pending> creations = IntStream.range(from, to)
                .mapToObj(n -> new Pending(Write.create(running("r" + n, "k" + n))))
                .toList();
        List<Pending> moves = IntStream.range(from, to)
                .mapToObj(n -> new Pending(Write.append(append("r" + n, Status.WAITING, entry(2, "X")))))
                .toList();
        assertThat(session.write(creations)).hasOnlyElementsOfType(Verdict.Written.class);
        assertThat(session.write(moves)).hasOnlyElementsOfType(Verdict.Written.class);
    }

    @Test
    void touchesNoRowOfARunThatIsInHandAndItsStatusStays() throws SQLException {
        try (HikariDataSource pool = Server.pool(database)) {
            Session session = new PostgresSessions(pool).open();
            write(session, Write.create(running("r1", "joao")));
            write(session, Write.create(running("r2", "maria")));
            for (int seq = 2; seq <= 101; seq++) {
                write(session, Write.append(append("r1", Status.RUNNING, entry(seq, "X"))));
            }
            session.write(List.of(
                    new Pending(Write.append(append("r1", Status.RUNNING, entry(102, "X")))),
                    new Pending(Write.append(append("r2", Status.RUNNING, entry(2, "X"))))));
            session.close();
            assertThat(counted(pool, "SUM(n_tup_ins) FILTER (WHERE relname = 'parasol_entry')"))
                    .isEqualTo(102 + 2);
            assertThat(counted(pool, "SUM(n_tup_upd)")).isZero();
        }
    }

    @Test
    void movesSomeRunsAndCreatesOthersInOneGroup() throws SQLException {
        try (HikariDataSource pool = Server.pool(database)) {
            Session session = new PostgresSessions(pool).open();
            write(session, Write.create(running("r1", "joao")));

            List<Verdict> verdicts = session.write(List.of(
                    new Pending(Write.append(append("r1", Status.COMPLETED, entry(2, "X")))),
                    new Pending(Write.create(running("r2", "joao"))),
                    new Pending(Write.append(append("r3", Status.WAITING, entry(2, "X"))))));
            session.close();

            assertThat(verdicts.subList(0, 2))
                    .as("one that ends, and another that takes its slot")
                    .hasOnlyElementsOfType(Verdict.Written.class);
            assertThat(verdicts.get(2)).as("one that is not there").isInstanceOf(Verdict.Refused.class);
            try (Connection connection = pool.getConnection()) {
                assertThat(Rows.all(connection, RunSql.entriesOf("r1"), EntryRow::read))
                        .hasSize(2);
                assertThat(Rows.all(connection, RunSql.entriesOf("r2"), EntryRow::read))
                        .hasSize(1);
            }
        }
    }

    @Test
    void aGroupOfMovesAndCreationsIsOneTransactionHoweverOftenThereWasOne() throws SQLException {
        try (HikariDataSource pool = Server.pool(database)) {
            Session session = new PostgresSessions(pool).open();
            write(session, Write.create(running("r0", "key0")));
            for (int number = 1; number <= MANY; number++) {
                Pending move = new Pending(Write.append(append("r" + (number - 1), Status.COMPLETED, entry(2, "X"))));
                Pending creation = new Pending(Write.create(running("r" + number, "key" + number)));
                assertThat(session.write(List.of(move, creation))).hasOnlyElementsOfType(Verdict.Written.class);
            }
            session.close();

            Sql transactions = Sql.of("SELECT COUNT(DISTINCT e.xmin::text) FROM parasol_entry e");
            try (Connection connection = pool.getConnection()) {
                assertThat(Rows.first(connection, transactions, row -> row.getInt(1)))
                        .as("the first creation, and a group each time")
                        .contains(1 + MANY);
            }
        }
    }

    private static void write(Session session, Write write) throws SQLException {
        assertThat(session.write(List.of(new Pending(write)))).hasOnlyElementsOfType(Verdict.Written.class);
    }

    /** The pool gives the connection that wrote, which still has its counters to hand in. */
    private static long counted(DataSource pool, String what) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Rows.all(connection, Sql.of("SELECT pg_stat_force_next_flush()"), row -> 0);
            Sql counter = Sql.of(
                    "SELECT COALESCE(" + what + ", 0) FROM pg_stat_user_tables WHERE schemaname = current_schema()");
            return Rows.first(connection, counter, row -> row.getLong(1)).orElseThrow();
        }
    }

    @Test
    void givesTheConnectionBackAsItWas() throws SQLException {
        try (HikariDataSource pool = Server.pool(database)) {
            new PostgresSessions(pool).open().close();
            try (Connection connection = pool.getConnection()) {
                Sql setting = Sql.of(
                        "SELECT setting FROM pg_settings"
                                + " WHERE name IN ('enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_bitmapscan')");
                assertThat(Rows.all(connection, setting, row -> row.getString(1)))
                        .containsOnly("on");
                assertThat(Rows.first(connection, Sql.of("SHOW plan_cache_mode"), row -> row.getString(1)))
                        .contains("auto");
                Sql idle = Sql.of("SHOW idle_in_transaction_session_timeout");
                assertThat(Rows.first(connection, idle, row -> row.getString(1)))
                        .contains("0");
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }
}
