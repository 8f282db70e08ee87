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
            assertThat(rowsReadByScans(pool)).isLessThan(1_000);
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

    /** The pool gives the connection that wrote, which still has its counters to hand in. */
    private static long rowsReadByScans(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Rows.all(connection, Sql.of("SELECT pg_stat_force_next_flush()"), row -> 0);
            Sql read = Sql.of("SELECT COALESCE(SUM(seq_tup_read), 0) FROM pg_stat_user_tables"
                    + " WHERE schemaname = current_schema()");
            return Rows.first(connection, read, row -> row.getLong(1)).orElseThrow();
        }
    }

    @Test
    void givesTheConnectionBackAsItWas() throws SQLException {
        try (HikariDataSource pool = Server.pool(database)) {
            new PostgresSessions(pool).open().close();
            try (Connection connection = pool.getConnection()) {
                Sql setting = Sql.of("SELECT setting FROM pg_settings"
                        + " WHERE name IN ('enable_seqscan', 'enable_hashjoin', 'enable_mergejoin')");
                assertThat(Rows.all(connection, setting, row -> row.getString(1)))
                        .containsOnly("on");
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }
}
