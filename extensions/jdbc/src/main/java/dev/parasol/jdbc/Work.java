package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is done on the connection that writes, within the group's commit, and yields a value. */
final class Work<T> {

    /**
     * Statements and what they yield. May run again after an attempt that failed or whose answer was lost; what it changed in
     * the former is undone, in the latter it is perhaps there.
     */
    interface Steps<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Statements that yield nothing. */
    interface Change {
        void on(Connection connection) throws SQLException;
    }

    private final Steps<T> steps;
    private @Nullable T result;

    Work(Steps<T> steps) {
        this.steps = steps;
    }

    void run(Connection connection) throws SQLException {
        try {
            result = steps.on(connection);
        } catch (RuntimeException unexpected) {
            // fails this work like a statement of it, and not the whole group
            throw new SQLException("what was read makes no sense: " + unexpected.getMessage(), unexpected);
        }
    }

    /** What the attempt that was committed has yielded. */
    T result() {
        if (result == null) {
            throw new IllegalStateException("asked for the result of work that was not done");
        }
        return result;
    }
}
