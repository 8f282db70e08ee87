package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.instance.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is appended costs PostgreSQL the same, however many runs are in the same node's hand: also with plans that were made
 * while there were none.
 */
@Timeout(120)
class AppendEffortTest {

    private static final int RUNS = 2_000;
    private static final int APPENDS = 100;

    /** As many executions have a statement prepared by the driver, and its plan kept by the server. */
    private static final int UNTIL_PREPARED = 10;

    private DataSource database;

    @BeforeEach
    void open() {
        database = Server.freshSchema();
        done(PostgresStore.open(database).saveDefinition("f1", new byte[] {'{', '}'}));
    }

    private static void write(Session session, int from, int to, IntFunction<Write> write) throws SQLException {
        List<Pending> group =
                IntStream.range(from, to).mapToObj(write).map(Pending::new).toList();
        assertThat(session.write(group))
                .hasSize(to - from)
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Written.class));
    }

    private static Write creation(int run) {
        return Write.create(running("r" + run, "k" + run));
    }

    private static Write appending(int run, int seq) {
        return Write.append(append("r" + run, Status.RUNNING, entry(seq, "X")));
    }

    /** The rows of runs that were looked at through an index, once all entries are counted. */
    private long looked(int entries) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql counted = Sql.of("SELECT n_tup_ins FROM pg_stat_user_tables WHERE relname = 'parasol_entry'"
                    + " AND schemaname = current_schema()");
            while (Rows.first(connection, counted, row -> row.getLong(1)).orElseThrow() < entries) {
                Thread.onSpinWait();
            }
            Sql sum = Sql.of("SELECT SUM(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'parasol_run'"
                    + " AND schemaname = current_schema()");
            return Rows.first(connection, sum, row -> row.getLong(1)).orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void findsEachRunByItsId(int atATime) throws SQLException {
        Session session = new PostgresSessions(database).open();
        try {
            write(session, 0, atATime, AppendEffortTest::creation);
            for (int seq = 2; seq < 2 + UNTIL_PREPARED; seq++) {
                int next = seq;
                write(session, 0, atATime, run -> appending(run, next));
            }
            write(session, atATime, RUNS, AppendEffortTest::creation);
            for (int run = atATime; run < atATime + APPENDS; run += atATime) {
                write(session, run, run + atATime, next -> appending(next, 2));
            }
        } finally {
            session.close();
        }
        int appends = atATime * UNTIL_PREPARED + APPENDS;
        assertThat(looked(RUNS + appends)).as("rows looked at").isBetween((long) appends, 2L * appends);
    }
}
