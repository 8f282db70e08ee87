package dev.parasol.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a run has its place in the order of starts. */
record Place(long startedAt, long n) {

    /** Before all runs. */
    static final Place FIRST = new Place(Long.MIN_VALUE, 0);

    static Place read(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), row.getLong(2));
    }
}
