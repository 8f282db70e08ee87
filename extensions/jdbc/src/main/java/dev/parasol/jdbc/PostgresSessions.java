package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** Connections that write to PostgreSQL. */
record PostgresSessions(DataSource dataSource) implements Session.Source {

    /** A server that has not answered for so long is taken for gone; the write is then in doubt, not lost. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /**
     * Deadlocks, serialization failures, a server that is shut down, starts or has become a replica, too many connections.
     */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "57P01", "57P02", "57P03", "57P05", "25006", "53300", "55P03");

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

    private static void prepare(Connection connection) throws SQLException {
        Executor atOnce = Runnable::run;
        connection.setNetworkTimeout(atOnce, Math.toIntExact(SILENCE.toMillis()));
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            // what is acknowledged is on disk, whatever the server's or the role's default is
            statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') = 'off'");
        }
        connection.setAutoCommit(false);
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
