package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Two statements that go to the server in one journey. They are one transaction also where the connection commits by itself:
 * the driver says only once that it expects an answer.
 */
final class Pair {

    private final Bulk first;
    private final Bulk second;
    private final PreparedStatement statement;

    Pair(Connection connection, Bulk first, Bulk second) throws SQLException {
        this.first = first;
        this.second = second;
        this.statement = connection.prepareStatement(first.sql() + "; " + second.sql());
    }

    /** Sends the rows of both, and reads run ids and numbers back. */
    Map<String, Long> numbers() throws SQLException {
        second.bind(statement, first.bind(statement, 1));
        Map<String, Long> numbers = new HashMap<>();
        statement.execute();
        do {
            try (ResultSet result = statement.getResultSet()) {
                Bulk.read(result, numbers);
            }
        } while (statement.getMoreResults());
        return numbers;
    }
}
