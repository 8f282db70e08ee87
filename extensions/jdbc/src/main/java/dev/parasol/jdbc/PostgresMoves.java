package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Move;
import dev.parasol.runtime.spi.Store.Moved;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String STAY = "WITH held AS MATERIALIZED (SELECT r.run_id, r.n, " + PostgresEntries.NAMES
            + " FROM ROWS AS w(run_id, node, after, status, " + PostgresEntries.NAMES
            + ") JOIN parasol_run r ON r.run_id = w.run_id WHERE " + stays("w.node", "w.status", "w.after")
            + " FOR SHARE OF r),"
            + " appended AS (" + PostgresEntries.insert("held", "TRUE") + " ON CONFLICT DO NOTHING RETURNING run)"
            + " SELECT run_id, n FROM held WHERE COALESCE(n IN (SELECT run FROM appended), FALSE)";

    private static final String MOVE = "WITH moved AS (UPDATE parasol_run r SET status = w.status, ended = w.ended,"
            + " updated_at = w.updated_at, entries = w.after + w.added, owner = w.owner,"
            + " wake_at = CASE WHEN w.passed_at IS NOT NULL AND " + OTHERS + " THEN w.passed_at ELSE w.wake_at END,"
            + " passed_by = CASE WHEN w.passed_at IS NOT NULL AND " + OTHERS + " THEN " + PASSED
            + " WHEN w.passed_at IS NOT NULL OR w.added > 0 THEN NULL ELSE r.passed_by END"
            + " FROM ROWS AS w(run_id, node, after, status, ended, updated_at, added, owner, wake_at, passed_at, "
            + PostgresEntries.NAMES + ")"
            + " WHERE r.run_id = w.run_id AND " + isAt("w.node", "w.after")
            + " RETURNING r.run_id, r.n, " + PostgresEntries.NAMES + "),"
            + " appended AS (" + PostgresEntries.insert("moved", "TRUE") + ")"
            + " SELECT run_id, n FROM moved";

    /** Needs no fence: within the transaction the run is where {@link #MOVE} has found it. */
    private static final String CHANGE = "UPDATE parasol_run r SET version = w.version, fingerprint = w.fingerprint,"
            + " slot = w.slot FROM ROWS AS w(run, version, fingerprint, slot) WHERE r.n = w.run";

    private final Bulk stay;
    private final Bulk move;
    private final Bulk change;
    private final Map<String, Move> staying = new HashMap<>();

    PostgresMoves(Connection connection) throws SQLException {
        stay = new Bulk(connection, STAY, PostgresEntries.after("text", "text", "integer", "text"));
        move = new Bulk(
                connection,
                MOVE,
                PostgresEntries.after(
                        "text", "text", "integer", "text", "boolean", "bigint", "integer", "text", "bigint", "bigint"));
        change = new Bulk(connection, CHANGE, List.of("bigint", "integer", "text", "text"));
    }

    /**
     * Whether a run, called {@code r}, is in a node's hand, in a status, and has as many entries as that: then an entry more
     * leaves its row as it is. Hidden behind {@code COALESCE}, which has no index, is what many runs have in common.
     */
    static String stays(String node, String status, String after) {
        return "COALESCE(r.owner, '') = " + node + " AND COALESCE(r.status, '') = " + status
                + " AND r.passed_by IS NULL AND " + has(after);
    }

    /** Whether a run, called {@code r}, is in no other node's hand, and has as many entries as that. */
    static String isAt(String node, String after) {
        return "(r.owner IS NULL OR r.owner = " + node + ") AND r.entries <= " + after + " AND " + has(after);
    }

    private static String has(String entries) {
        return entries + " = COALESCE((SELECT MAX(e.seq) FROM parasol_entry e WHERE e.run = r.n), 0)";
    }

    /** Moves what was added, and tells the numbers of the runs that were where the writes expect them. */
    Map<String, Long> run() throws SQLException {
        Map<String, Long> numbers = stay.numbers();
        staying.keySet().removeAll(numbers.keySet());
        staying.values().forEach(this::go);
        staying.clear();
        numbers.putAll(move.numbers());
        return numbers;
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
            go(moved);
        }
    }

    private void go(Move moved) {
        StateRow state = moved.state();
        move.add(
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
        PostgresEntries.addFirst(move, moved.entries());
    }

    private void change(@Nullable Long run, Move moved) {
        if (run != null && moved.moved().isPresent()) {
            Moved to = moved.moved().get();
            change.add(run, to.version(), to.fingerprint(), to.slot().orElse(null));
        }
    }
}
