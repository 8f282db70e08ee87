package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Reads on the data source's connections. Waits for a while for a server that is away. */
record PostgresReader(DataSource dataSource) implements Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public <T> T read(Read<T> read) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (true) {
            try {
                return once(read);
            } catch (SQLException failure) {
                if (!PostgresSessions.isPassing(failure) || System.nanoTime() > deadline || isInterrupted(backoff)) {
                    throw Failures.of("PostgreSQL cannot be read", failure);
                }
            }
        }
    }

    private <T> T once(Read<T> read) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return read.on(connection);
        }
    }

    private static boolean isInterrupted(Backoff backoff) {
        try {
            TimeUnit.NANOSECONDS.sleep(backoff.next().toNanos());
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Does nothing: the data source is its owner's to close. */
    @Override
    public void close() {
        // nothing is held between reads
    }
}
