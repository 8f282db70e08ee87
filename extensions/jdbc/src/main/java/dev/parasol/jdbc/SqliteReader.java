package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** Reads on a few connections, which are opened when they are first needed and kept. */
final class SqliteReader implements Reader {

    private final SqliteFile file;
    private final Semaphore permits = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    SqliteReader(SqliteFile file) {
        this.file = file;
    }

    @Override
    public <T> T read(Read<T> read) {
        permits.acquireUninterruptibly();
        try {
            return once(read);
        } catch (SQLException failure) {
            throw Failures.of("SQLite cannot be read", failure);
        } finally {
            permits.release();
        }
    }

    private <T> T once(Read<T> read) throws SQLException {
        Connection connection = take();
        try {
            return read.on(connection);
        } finally {
            giveBack(connection);
        }
    }

    private Connection take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return file.connectToRead();
    }

    private void giveBack(Connection connection) {
        synchronized (idle) {
            if (!closed) {
                idle.push(connection);
                return;
            }
        }
        Quietly.close(connection);
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Quietly::close);
            idle.clear();
        }
    }
}
