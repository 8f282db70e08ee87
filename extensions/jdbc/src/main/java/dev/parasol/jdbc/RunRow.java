package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.StoredRun;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What never changes about a run, as the table has it. */
record RunRow(
        String runId,
        String workflow,
        String id,
        String key,
        int version,
        String fingerprint,
        @Nullable String slot,
        long startedAt,
        @Nullable String attributes,
        @Nullable String telemetry) {

    /** The columns of a run alone. */
    private static final String RUN =
            "run_id, workflow, id, business_key, version, fingerprint, slot, started_at, attributes, telemetry";

    /** The columns of {@link #stored}, as the row has them. */
    static final String COLUMNS = RUN + ", status, updated_at, owner, wake_at, entries";

    /** The columns of a run that is created: those that {@link #bind} and {@link StateRow#bind} give, and its entries. */
    static final String CREATED = RUN + ", status, ended, updated_at, owner, wake_at, entries";

    /** The same of a table called {@code r}, with the entries that were made since the row was written. */
    static final String STORED = "r." + RUN.replace(", ", ", r.") + ", r.status, " + latest("e.made_at", "updated_at")
            + ", r.owner, r.wake_at, " + latest("e.seq", "entries");

    private static String latest(String made, String column) {
        return "COALESCE((SELECT " + made + " FROM parasol_entry e WHERE e.run = r.n AND e.seq > r.entries"
                + " ORDER BY e.seq DESC LIMIT 1), r." + column + ") AS " + column;
    }

    static RunRow of(Run run) {
        return new RunRow(
                run.runId(),
                run.workflow(),
                run.id(),
                run.key(),
                run.version(),
                run.fingerprint(),
                run.slot().orElse(null),
                Nanos.exact(run.startedAt()),
                TextMap.write(run.attributes()),
                TextMap.write(run.telemetry()));
    }

    static RunRow read(ResultSet row) throws SQLException {
        return new RunRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10));
    }

    /** Binds what never changes from a parameter on, and tells which is the next one. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, runId);
        statement.setString(first + 1, workflow);
        statement.setString(first + 2, id);
        statement.setString(first + 3, key);
        statement.setInt(first + 4, version);
        statement.setString(first + 5, fingerprint);
        statement.setString(first + 6, slot);
        statement.setLong(first + 7, startedAt);
        statement.setString(first + 8, attributes);
        statement.setString(first + 9, telemetry);
        return first + 10;
    }

    /** A run and where it stands. */
    static StoredRun stored(ResultSet row) throws SQLException {
        return new StoredRun(read(row).run(), StateRow.read(row).state(), row.getInt(15));
    }

    Run run() {
        return new Run(
                runId,
                workflow,
                id,
                key,
                version,
                fingerprint,
                Optional.ofNullable(slot),
                Nanos.instant(startedAt),
                TextMap.read(attributes),
                TextMap.read(telemetry));
    }
}
