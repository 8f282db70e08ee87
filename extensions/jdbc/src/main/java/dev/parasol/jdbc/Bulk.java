package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** One statement of PostgreSQL for any number of rows, of one kind or of several. */
final class Bulk {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Columns> tables;

    /**
     * A statement.
     *
     * @param sql has the word {@code ROWS} where the rows of each kind go
     * @param tables the rows, one kind after the other
     */
    Bulk(Connection connection, String sql, Columns... tables) throws SQLException {
        this.connection = connection;
        this.tables = List.of(tables);
        String whole = sql;
        for (Columns rows : tables) {
            whole = whole.replaceFirst("\\bROWS\\b", Matcher.quoteReplacement(rows.table()));
        }
        this.statement = connection.prepareStatement(whole);
    }

    /** Sends the rows, if there are any. */
    void run() throws SQLException {
        if (!isEmpty()) {
            bind();
            statement.executeUpdate();
        }
    }

    /** Sends the rows, if there are any, and reads run ids and numbers back. */
    Map<String, Long> numbers() throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        if (!isEmpty()) {
            bind();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    numbers.put(result.getString(1), result.getLong(2));
                }
            }
        }
        return numbers;
    }

    private boolean isEmpty() {
        return tables.stream().allMatch(Columns::isEmpty);
    }

    private void bind() throws SQLException {
        int next = 1;
        for (Columns rows : tables) {
            next = rows.bind(connection, statement, next);
        }
    }
}
