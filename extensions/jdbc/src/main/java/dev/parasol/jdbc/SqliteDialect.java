package dev.parasol.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How SQLite says it. All nodes are in this process, and there is one connection that writes, so nothing is locked. */
final class SqliteDialect implements Dialect {

    @Override
    public String now(Instant callers) {
        return String.valueOf(Nanos.nearest(callers));
    }

    @Override
    public String locked() {
        return "";
    }

    @Override
    public String among(String column) {
        return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    public String numbers(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String passedByThose() {
        return "passed_by = ?";
    }

    @Override
    public String passedByOne() {
        return "EXISTS (SELECT 1 FROM json_each(passed_by) WHERE value = ?)";
    }
}
