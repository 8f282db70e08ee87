package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What still needs a version, asked of a database that this process has no store on: nothing is created, migrated or taken in
 * hand. For tools beside the engines, which ask {@code engine.versions(...)} themselves.
 */
public final class ActiveRuns {

    private static final long ALL = Long.MAX_VALUE;

    private ActiveRuns() {}

    /**
     * Counts a version's instances in each status that is not final, and those that failed, which could be retried; without
     * the statuses that none is in.
     *
     * @param connection to SQLite or PostgreSQL; it may be one that cannot write
     * @param workflow the binary name of the workflow's interface
     * @throws StoreException if the database has no tables of Parasol's, is newer than this code, or cannot be read
     */
    public static SortedMap<Status, Long> count(Connection connection, String workflow, int version) {
        requireKnown(connection);
        SortedMap<Status, Long> counts = new TreeMap<>();
        for (Status status : statuses()) {
            long count = count(connection, VersionSql.count(workflow, version, status, ALL));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    private static List<Status> statuses() {
        return Arrays.stream(Status.values())
                .filter(status -> !status.isEnded() || status == Status.FAILED)
                .toList();
    }

    private static long count(Connection connection, Sql sql) {
        try {
            return Rows.first(connection, sql, row -> row.getLong(1)).orElseThrow();
        } catch (SQLException failure) {
            throw Failures.of("the instances cannot be counted", failure);
        }
    }

    private static void requireKnown(Connection connection) {
        try {
            String product = connection.getMetaData().getDatabaseProductName();
            Migrations known = "SQLite".equals(product) ? SqliteStore.MIGRATIONS : PostgresStore.MIGRATIONS;
            known.requireKnown(connection);
        } catch (SQLException failure) {
            throw Failures.of("there are no instances of Parasol's here: is it the right database and schema", failure);
        }
    }
}
