package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Creation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates runs in PostgreSQL, each with its first entry. */
final class PostgresCreations {

    /** The runs that were created; COALESCE has them looked up in a hash table, as no join of these sessions would be. */
    private static final String IS_CREATED = "COALESCE(n IN (SELECT n FROM created), FALSE)";

    /** Creates the rows that {@link #rows} has. */
    static final String CREATE = "wanted AS (SELECT nextval('parasol_run_n_seq') AS n, r.* FROM ROWS AS r("
            + RunRow.CREATED + ", " + PostgresEntries.NAMES + ")),"
            + " created AS (INSERT INTO parasol_run (n, " + RunRow.CREATED
            + ") OVERRIDING SYSTEM VALUE SELECT n, " + RunRow.CREATED
            + " FROM wanted ON CONFLICT DO NOTHING RETURNING run_id, n),"
            + " created_entry AS (" + PostgresEntries.insert("wanted", IS_CREATED) + ")";

    /** Which runs could be created, and their numbers. */
    static final String CREATED = "SELECT run_id, n FROM created";

    private final Columns rows = new Columns(PostgresEntries.after(
            "text", "text", "text", "text", "integer", "text", "text", "bigint", "text", "text", "text", "boolean",
            "bigint", "text", "bigint", "integer"));
    private final Columns attributes = new Columns(List.of("bigint", "text", "text", "bigint"));
    private final Bulk attribute;

    PostgresCreations(Connection connection) throws SQLException {
        attribute = new Bulk(
                connection,
                "INSERT INTO parasol_attribute (run, name, value, started_at) SELECT * FROM ROWS",
                attributes);
    }

    /** The rows of {@link #CREATE}. */
    Columns rows() {
        return rows;
    }

    void add(Creation created) {
        RunRow run = created.run();
        StateRow state = created.state();
        rows.add(
                run.runId(),
                run.workflow(),
                run.id(),
                run.key(),
                run.version(),
                run.fingerprint(),
                run.slot(),
                run.startedAt(),
                run.attributes(),
                run.telemetry(),
                state.status(),
                state.ended(),
                state.updatedAt(),
                state.owner(),
                state.wakeAt(),
                created.entries().size());
        PostgresEntries.addFirst(rows, created.entries());
    }

    /** Has runs found by their attributes. */
    void describe(Iterable<Write> writes, Map<String, Long> numbers) throws SQLException {
        for (Write write : writes) {
            write.creation()
                    .ifPresent(created -> describe(numbers.get(created.run().runId()), created));
        }
        attribute.run();
    }

    private void describe(@Nullable Long run, Creation created) {
        if (run != null) {
            for (AttributeRow row : created.attributes()) {
                attributes.add(run, row.name(), row.value(), created.run().startedAt());
            }
        }
    }
}
