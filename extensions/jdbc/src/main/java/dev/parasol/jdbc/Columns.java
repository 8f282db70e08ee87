package dev.parasol.jdbc;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any number of rows for a statement of PostgreSQL: each column goes to the server as one array. */
final class Columns {

    /** An array of these goes to the server in binary, which an array of objects does not. */
    private static final Map<String, Class<?>> CLASSES =
            Map.of("text", String.class, "integer", Integer.class, "bigint", Long.class, "boolean", Boolean.class);

    private final List<String> types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();
    private int next;

    /** Rows with columns of these types. */
    Columns(List<String> types) {
        this.types = types;
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

    /** The rows as a table, with a parameter a column. */
    String table() {
        return "unnest(?::" + String.join("[], ?::", types) + "[])";
    }

    /** Takes the rows out and binds them from a parameter on, and tells which is the next one. */
    int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        for (int index = 0; index < columns.size(); index++) {
            List<@Nullable Object> column = columns.get(index);
            String type = types.get(index);
            Object[] values = column.toArray((Object[]) Array.newInstance(CLASSES.get(type), 0));
            statement.setArray(first + index, connection.createArrayOf(type, values));
            column.clear();
        }
        return first + columns.size();
    }
}
