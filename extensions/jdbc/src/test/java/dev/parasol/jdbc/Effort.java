package dev.parasol.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.ProgressHandler;

/** What a statement costs the database. */
final class Effort {

    private Effort() {}

    /** How many of its instructions SQLite does, in hundreds. */
    static int instructions(Connection connection, Sql sql) throws SQLException {
        AtomicInteger hundreds = new AtomicInteger();
        ProgressHandler.setHandler(connection, 100, new ProgressHandler() {
            @Override
            protected int progress() {
                hundreds.incrementAndGet();
                return 0;
            }
        });
        Rows.all(connection, sql, row -> row.getString(1));
        ProgressHandler.clearHandler(connection);
        return 100 * hundreds.get();
    }

    static String plan(Connection connection, Sql sql, String explain, int column) throws SQLException {
        return String.join(
                "\n", Rows.all(connection, new Sql(explain + sql.text(), sql.values()), row -> row.getString(column)));
    }

    /** What the topmost node of a plan of PostgreSQL, and so all of them, touched. */
    static int blocks(String plan) {
        Matcher buffers = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(plan);
        assertThat(buffers.find()).as(plan).isTrue();
        return Stream.of(1, 2)
                .map(buffers::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
