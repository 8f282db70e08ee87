package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries in PostgreSQL. The first one of a write is a part of its run's row, so that both are written by one statement; it
 * is the only one, but for a run that begins with the history of another.
 */
final class PostgresEntries {

    /** The columns of a run's row that are its first entry. */
    static final String NAMES = "e_seq, e_kind, e_node, e_type, e_payload, e_attempt, e_details, e_made_at, e_made_by";

    private static final List<String> TYPES =
            List.of("integer", "text", "text", "text", "text", "integer", "text", "bigint", "text");

    private static final @Nullable Object[] NONE = new Object[TYPES.size()];

    private final Columns further;
    private final Bulk append;

    PostgresEntries(Connection connection) throws SQLException {
        List<String> types = new ArrayList<>(List.of("bigint"));
        types.addAll(TYPES);
        further = new Columns(types);
        append = new Bulk(connection, insertion() + " SELECT * FROM ROWS", further);
    }

    private static String insertion() {
        return "INSERT INTO parasol_entry (run, " + EntryRow.COLUMNS + ")";
    }

    /** Writes the first entries of those rows that have one. */
    static String insert(String rows, String which) {
        return insertion() + " SELECT n, " + NAMES + " FROM " + rows + " WHERE e_seq IS NOT NULL AND " + which;
    }

    /** The types of a row that has its first entry after these. */
    static List<String> after(String... types) {
        List<String> all = new ArrayList<>(Arrays.asList(types));
        all.addAll(TYPES);
        return all;
    }

    /** Adds the first entry, or that there is none, to a row. */
    static void addFirst(Columns rows, List<EntryRow> entries) {
        rows.add(entries.isEmpty() ? NONE : values(entries.get(0)));
    }

    private static @Nullable Object[] values(EntryRow entry) {
        return new @Nullable Object[] {
            entry.seq(),
            entry.kind(),
            entry.node(),
            entry.type(),
            entry.payload(),
            entry.attempt(),
            entry.details(),
            entry.madeAt(),
            entry.madeBy()
        };
    }

    /** Writes all entries but the first of each write. */
    void appendFurther(List<Write> writes, Map<String, Long> numbers) throws SQLException {
        for (Write write : writes) {
            write.move().ifPresent(moved -> add(numbers.get(moved.runId()), moved.entries()));
            write.creation().ifPresent(created -> add(numbers.get(created.run().runId()), created.entries()));
        }
        append.run();
    }

    private void add(@Nullable Long run, List<EntryRow> entries) {
        if (run != null) {
            for (EntryRow entry : entries.subList(Math.min(1, entries.size()), entries.size())) {
                further.add(run);
                further.add(values(entry));
            }
        }
    }
}
