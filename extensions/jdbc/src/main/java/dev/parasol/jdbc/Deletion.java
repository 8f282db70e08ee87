package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Deletes runs that have ended, with all that belongs to them. */
record Deletion(Connection connection, Dialect dialect) {

    private record Old(long number, long startedAt, List<AttributeRow> attributes) {

        static Old read(ResultSet row) throws SQLException {
            return new Old(row.getLong(1), row.getLong(2), AttributeRow.of(TextMap.read(row.getString(3))));
        }
    }

    /** Those that ended first go first; what somebody else writes to is left out. */
    Sql ended(Instant before, int limit) {
        return Sql.of(
                "SELECT n, started_at, attributes FROM parasol_run WHERE ended_at < ? ORDER BY ended_at LIMIT " + limit
                        + dialect.locked(),
                Nanos.nearest(before));
    }

    /** Deletes at most so many, and tells how many. */
    int endedBefore(Instant moment, int limit) throws SQLException {
        List<Old> old = Rows.all(connection, ended(moment, limit), Old::read);
        if (old.isEmpty()) {
            return 0;
        }
        deleteAttributes(old);
        String numbers = dialect.numbers(old.stream().map(Old::number).toList());
        Rows.change(connection, Sql.of("DELETE FROM parasol_entry WHERE " + dialect.among("run"), numbers));
        return Rows.change(connection, Sql.of("DELETE FROM parasol_run WHERE " + dialect.among("n"), numbers));
    }

    private void deleteAttributes(List<Old> old) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM parasol_attribute WHERE name = ? AND value = ? AND started_at = ? AND run = ?")) {
            for (Old run : old) {
                for (AttributeRow attribute : run.attributes()) {
                    delete.setString(1, attribute.name());
                    delete.setString(2, attribute.value());
                    delete.setLong(3, run.startedAt());
                    delete.setLong(4, run.number());
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }
}
