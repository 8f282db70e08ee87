package dev.parasol.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What is asked about single runs; the same on every database. */
final class RunSql {

    /** A run's status as the index has it that goes by that alone. */
    static final String STATUS = "status || ''";

    private RunSql() {}

    /**
     * Whether a run has as many entries as that.
     *
     * @param n what stands for its number
     */
    static String has(String entries, String n) {
        return entries + " = COALESCE((SELECT MAX(e.seq) FROM parasol_entry e WHERE e.run = " + n + "), 0)";
    }

    static Sql byRunId(String runId) {
        return Sql.of("SELECT " + RunRow.STORED + " FROM parasol_run r WHERE r.run_id = ?", runId);
    }

    /** The run that holds a slot. */
    static Sql bySlot(String slot) {
        return Sql.of("SELECT " + RunRow.STORED + " FROM parasol_run r WHERE r.slot = ? AND r.ended = FALSE", slot);
    }

    static Sql slotOf(String runId) {
        return Sql.of("SELECT slot FROM parasol_run WHERE run_id = ? AND slot IS NOT NULL", runId);
    }

    static Sql entriesOf(String runId) {
        return Sql.of(
                "SELECT " + EntryRow.COLUMNS
                        + " FROM parasol_entry WHERE run = (SELECT n FROM parasol_run WHERE run_id = ?) ORDER BY seq",
                runId);
    }

    static Sql definition(String fingerprint) {
        return Sql.of("SELECT json FROM parasol_definition WHERE fingerprint = ?", fingerprint);
    }

    /** The active runs of an id, oldest first, then the latest that has ended: one statement sees one moment. */
    static Sql byId(String workflow, String id, OptionalInt version) {
        String runs = "SELECT " + RunRow.STORED + ", r.n AS n FROM parasol_run r WHERE r.workflow = ? AND r.id = ?"
                + (version.isPresent() ? " AND r.version = ?" : "");
        List<Object> values = new ArrayList<>(List.of(workflow, id));
        version.ifPresent(values::add);
        values.addAll(List.copyOf(values));
        return new Sql(
                "SELECT * FROM (" + runs + " AND r.ended = FALSE ORDER BY r.started_at, r.n) AS active"
                        + " UNION ALL SELECT * FROM (" + runs
                        + " AND r.ended = TRUE ORDER BY r.started_at DESC, r.n DESC LIMIT 1) AS latest",
                values);
    }

    /** Where the run that a page ended with has its place. */
    static Sql place(String runId) {
        return Sql.of("SELECT started_at, n FROM parasol_run WHERE run_id = ?", runId);
    }
}
