package dev.parasol.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How PostgreSQL says it. Nodes are many processes, so leases are judged by the server's clock. */
final class PostgresDialect implements Dialect {

    static final String NOW = "(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000000)::bigint";

    @Override
    public String now(Instant callers) {
        return NOW;
    }

    @Override
    public String locked() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public String among(String column) {
        return column + " = ANY (?::bigint[])";
    }

    @Override
    public String numbers(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String passedByThose() {
        return "passed_by = ?::text[]";
    }

    @Override
    public String passedByOne() {
        return "? = ANY (passed_by)";
    }
}
