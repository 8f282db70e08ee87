package dev.parasol.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement of PostgreSQL for any number of rows: each column goes to the server as one array. */
final class Bulk {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<String> types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();
    private int next;

    /**
     * A statement.
     *
     * @param sql has the word {@code ROWS} where the rows go
     * @param types the types of a row's columns
     */
    Bulk(Connection connection, String sql, List<String> types) throws SQLException {
        this.connection = connection;
        this.types = types;
        String arrays = "?::" + String.join("[], ?::", types) + "[]";
        this.statement = connection.prepareStatement(sql.replace("ROWS", "unnest(" + arrays + ")"));
        types.forEach(type -> columns.add(new ArrayList<>()));
    }

    /** Adds a row, or a part of one that the next call goes on with. */
    void add(@Nullable Object... values) {
        for (Object value : values) {
            columns.get(next).add(value);
            next = (next + 1) % columns.size();
        }
    }

    /** Sends the rows, if there are any. */
    void run() throws SQLException {
        if (bind()) {
            statement.executeUpdate();
        }
    }

    /** Sends the rows, if there are any, and reads run ids and numbers back. */
    Map<String, Long> numbers() throws SQLException {
        if (!bind()) {
            return Map.of();
        }
        Map<String, Long> numbers = new HashMap<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                numbers.put(result.getString(1), result.getLong(2));
            }
        }
        return Collections.unmodifiableMap(numbers);
    }

    private boolean bind() throws SQLException {
        if (columns.get(0).isEmpty()) {
            return false;
        }
        for (int index = 0; index < columns.size(); index++) {
            Array array = connection.createArrayOf(
                    types.get(index), columns.get(index).toArray());
            statement.setArray(index + 1, array);
            columns.get(index).clear();
        }
        return true;
    }
}
