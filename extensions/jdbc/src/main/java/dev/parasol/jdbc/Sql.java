package dev.parasol.jdbc;

import java.util.List;

/** A statement with the values of its question marks. */
record Sql(String text, List<Object> values) {

    Sql {
        values = List.copyOf(values);
    }

    static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }
}
