package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that write to PostgreSQL. */
record PostgresSessions(DataSource dataSource) implements Session.Source {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSessions.class);

    /** A server that has not answered for so long is taken for gone; the write is then in doubt, not lost. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /**
     * Deadlocks, serialization failures, a transaction that was idle for too long, a server that is shut down, starts or has become a replica, too many connections.
     */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "25P03", "57P01", "57P02", "57P03", "57P05", "25006", "53300", "55P03");

    /**
     * What is acknowledged is on disk, whatever the server's or the role's default is. And rows are found by their index
     * only: a plan that was made while the tables were empty is used when they no longer are. To make one anew for each write
     * would take several times as long as to follow it. And a process that is stopped
     * in the middle of a group gives up what it has locked after five seconds, so that other nodes can go on.
     */
    private static final List<String> SETTINGS = List.of(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
            "SET enable_seqscan = off",
            "SET enable_hashjoin = off",
            "SET enable_mergejoin = off",
            "SET enable_bitmapscan = off",
            "SET plan_cache_mode = force_generic_plan",
            "SET idle_in_transaction_session_timeout = 5000");

    private static final List<String> RESETS = List.of(
            "RESET synchronous_commit",
            "RESET enable_seqscan",
            "RESET enable_hashjoin",
            "RESET enable_mergejoin",
            "RESET enable_bitmapscan",
            "RESET plan_cache_mode",
            "RESET idle_in_transaction_session_timeout");

    @Override
    public Session open() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            prepare(connection);
            return new PostgresSession(connection);
        } catch (SQLException failure) {
            Quietly.close(connection);
            throw failure;
        }
    }

    /** Makes a connection one that writes. */
    static void prepare(Connection connection) throws SQLException {
        Executor atOnce = Runnable::run;
        connection.setNetworkTimeout(atOnce, Math.toIntExact(SILENCE.toMillis()));
        connection.setAutoCommit(true);
        execute(connection, SETTINGS);
        connection.setAutoCommit(false);
    }

    /** Gives a connection back as it was, where it still works: it may be a pool's. */
    static void giveBack(Connection connection) {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
                execute(connection, RESETS);
            }
        } catch (SQLException broken) {
            LOG.debug("a connection could not be given back as it was", broken);
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public boolean passes(SQLException failure) {
        return isPassing(failure);
    }

    static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null && (state.startsWith("08") || PASSING.contains(state)));
    }
}
