package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Move;
import dev.parasol.runtime.spi.Store.Moved;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves runs on in PostgreSQL, each with its first entry. A run is found only if it is as the node believes. */
final class PostgresMoves {

    /** Whether a node lives that has not passed on the run and is not about to. */
    private static final String OTHERS = "EXISTS (SELECT 1 FROM parasol_node p WHERE p.until > " + PostgresDialect.NOW
            + " AND p.node <> w.node AND p.node <> ALL (COALESCE(r.passed_by, '{}')))";

    private static final String PASSED =
            "ARRAY(SELECT x FROM unnest(r.passed_by || w.node) AS x GROUP BY x ORDER BY x)";

    /**
     * An entry more, and nothing else: the run's row, with all its indexes, stays as it is. It is locked, so that whoever
     * takes the run in hand sees what was appended before, and what comes later finds that it has another owner.
     */
    private static final String STAY = "held AS MATERIALIZED (SELECT r.run_id, r.n, " + PostgresEntries.NAMES
            + " FROM ROWS AS w(run_id, node, after, status, " + PostgresEntries.NAMES
            + ") JOIN parasol_run r ON r.run_id = w.run_id WHERE " + stays("w.node", "w.status", "w.after")
            + " FOR SHARE OF r),"
            + " held_entry AS (" + PostgresEntries.insert("held", "TRUE") + " ON CONFLICT DO NOTHING RETURNING run)";

    private static final String GO = "moved AS (UPDATE parasol_run r SET status = w.status, ended = w.ended,"
            + " updated_at = w.updated_at, entries = w.after + w.added, owner = w.owner,"
            + " wake_at = CASE WHEN w.passed_at IS NOT NULL AND " + OTHERS + " THEN w.passed_at ELSE w.wake_at END,"
            + " passed_by = CASE WHEN w.passed_at IS NOT NULL AND " + OTHERS + " THEN " + PASSED
            + " WHEN w.passed_at IS NOT NULL OR w.added > 0 THEN NULL ELSE r.passed_by END"
            + " FROM ROWS AS w(run_id, node, after, status, ended, updated_at, added, owner, wake_at, passed_at, "
            + PostgresEntries.NAMES + ")"
            + " WHERE r.run_id = w.run_id AND " + isAt("w.node", "w.after")
            + " RETURNING r.run_id, r.n, " + PostgresEntries.NAMES + "),"
            + " moved_entry AS (" + PostgresEntries.insert("moved", "TRUE") + ")";

    /** Moves the rows that {@link #stay} and {@link #go} have. */
    static final String MOVE = STAY + ", " + GO;

    /** Which runs could be moved, and their numbers. */
    static final String MOVED = "SELECT run_id, n FROM held WHERE COALESCE(n IN (SELECT run FROM held_entry), FALSE)"
            + " UNION ALL SELECT run_id, n FROM moved";

    /** Needs no fence: within the transaction the run is where {@link #MOVE} has found it. */
    private static final String CHANGE = "UPDATE parasol_run r SET version = w.version, fingerprint = w.fingerprint,"
            + " slot = w.slot FROM ROWS AS w(run, version, fingerprint, slot) WHERE r.n = w.run";

    private final Columns stay = new Columns(PostgresEntries.after("text", "text", "integer", "text"));
    private final Columns go = new Columns(PostgresEntries.after(
            "text", "text", "integer", "text", "boolean", "bigint", "integer", "text", "bigint", "bigint"));
    private final Columns changes = new Columns(List.of("bigint", "integer", "text", "text"));
    private final Bulk change;
    private final Map<String, Move> staying = new HashMap<>();

    PostgresMoves(Connection connection) throws SQLException {
        change = new Bulk(connection, CHANGE, changes);
    }

    /** The rows of {@link #MOVE}. */
    Columns stay() {
        return stay;
    }

    /** The rows of {@link #MOVE}, after those of {@link #stay}. */
    Columns go() {
        return go;
    }

    /**
     * Whether a run, called {@code r}, is in a node's hand, in a status, and has as many entries as that: then an entry more
     * leaves its row as it is. Hidden behind {@code COALESCE}, which has no index, is what many runs have in common.
     */
    static String stays(String node, String status, String after) {
        return "COALESCE(r.owner, '') = " + node + " AND COALESCE(r.status, '') = " + status
                + " AND r.passed_by IS NULL AND " + RunSql.has(after, "r.n");
    }

    /** Whether a run, called {@code r}, is in no other node's hand, and has as many entries as that. */
    static String isAt(String node, String after) {
        return "(r.owner IS NULL OR r.owner = " + node + ") AND r.entries <= " + after + " AND "
                + RunSql.has(after, "r.n");
    }

    /** Adds again what did not stay where it stood, now as what goes; tells whether there was any. */
    boolean addWhatMustGo(Set<String> moved) {
        staying.keySet().removeAll(moved);
        boolean some = !staying.isEmpty();
        staying.values().forEach(this::addToGo);
        staying.clear();
        return some;
    }

    /** Hardly any run changes its version, so this is no part of the statement that all go through. */
    void change(List<Write> writes, Map<String, Long> numbers) throws SQLException {
        for (Write write : writes) {
            write.move().ifPresent(moved -> change(numbers.get(moved.runId()), moved));
        }
        change.run();
    }

    void add(Move moved) {
        if (moved.mayStay()) {
            staying.put(moved.runId(), moved);
            stay.add(moved.runId(), moved.node(), moved.after(), moved.state().status());
            PostgresEntries.addFirst(stay, moved.entries());
        } else {
            addToGo(moved);
        }
    }

    private void addToGo(Move moved) {
        StateRow state = moved.state();
        go.add(
                moved.runId(),
                moved.node(),
                moved.after(),
                state.status(),
                state.ended(),
                state.updatedAt(),
                moved.entries().size(),
                state.owner(),
                state.wakeAt(),
                moved.passedAt());
        PostgresEntries.addFirst(go, moved.entries());
    }

    private void change(@Nullable Long run, Move moved) {
        if (run != null && moved.moved().isPresent()) {
            Moved to = moved.moved().get();
            changes.add(run, to.version(), to.fingerprint(), to.slot().orElse(null));
        }
    }
}
