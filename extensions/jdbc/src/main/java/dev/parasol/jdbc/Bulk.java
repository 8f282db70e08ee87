package dev.parasol.jdbc;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement of PostgreSQL for any number of rows: each column goes to the server as one array. */
final class Bulk {

    /** An array of these goes to the server in binary, which an array of objects does not. */
    private static final Map<String, Class<?>> CLASSES =
            Map.of("text", String.class, "integer", Integer.class, "bigint", Long.class, "boolean", Boolean.class);

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

    boolean isEmpty() {
        return columns.get(0).isEmpty();
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

    /** Takes the rows out. */
    private void bind() throws SQLException {
        for (int index = 0; index < columns.size(); index++) {
            List<@Nullable Object> column = columns.get(index);
            String type = types.get(index);
            Object[] values = column.toArray((Object[]) Array.newInstance(CLASSES.get(type), 0));
            statement.setArray(index + 1, connection.createArrayOf(type, values));
            column.clear();
        }
    }
}
