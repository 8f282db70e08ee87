package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and changes rows. */
final class Rows {

    /** One row as a value. */
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static <T> List<T> all(Connection connection, Sql sql, Mapping<T> mapping) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql);
            return all(statement, mapping);
        }
    }

    /** Changes rows and tells how many. */
    static int change(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Sql sql) throws SQLException {
        for (int index = 0; index < sql.values().size(); index++) {
            statement.setObject(index + 1, sql.values().get(index));
        }
    }

    static <T> Optional<T> first(Connection connection, Sql sql, Mapping<T> mapping) throws SQLException {
        return all(connection, sql, mapping).stream().findFirst();
    }

    private static <T> List<T> all(PreparedStatement statement, Mapping<T> mapping) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(mapping.map(result));
            }
        }
        return rows;
    }
}
