package dev.parasol.jdbc;

import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked and written about nodes, and about all runs of one. */
record NodeSql(Dialect dialect) {

    private static final int OFFERED_AT_A_TIME = 1_000;

    /** Lets a node live for a while. */
    Sql renew(String node, Instant now, Duration lease) {
        return Sql.of(
                "INSERT INTO parasol_node (node, until) VALUES (?, " + dialect.now(now) + " + ?)"
                        + " ON CONFLICT (node) DO UPDATE SET until = EXCLUDED.until",
                node,
                lease.toNanos());
    }

    Sql living(Instant now) {
        return Sql.of("SELECT node FROM parasol_node WHERE until > " + dialect.now(now));
    }

    /** Removes nodes that neither live nor have a run in hand, and yields them. */
    Sql removeDead(Instant now) {
        return Sql.of("DELETE FROM parasol_node WHERE node IN (SELECT node FROM parasol_node p WHERE p.until <= "
                + dialect.now(now)
                + " AND NOT EXISTS (SELECT 1 FROM parasol_run r WHERE r.owner = p.node AND r.ended = FALSE)"
                + dialect.locked() + ") RETURNING node");
    }

    static Sql remove(String node) {
        return Sql.of("DELETE FROM parasol_node WHERE node = ?", node);
    }

    /** Removes what nobody waits for and nobody answers once a node is gone. */
    static Sql removeMail(String node) {
        return Sql.of("DELETE FROM parasol_message WHERE asker = ? OR (asked = ? AND outcome IS NULL)", node, node);
    }

    /** Makes all that a node has in hand due. */
    static Sql release(String node, Instant now) {
        return Sql.of(
                "UPDATE parasol_run SET owner = NULL, wake_at = ? WHERE owner = ? AND ended = FALSE",
                Nanos.nearest(now),
                node);
    }

    /** The next stalled runs in the order of their starts. */
    static Sql stalled(Optional<String> workflow, Place after) {
        List<Object> values = new ArrayList<>(List.of(Status.STALLED.name()));
        workflow.ifPresent(values::add);
        values.addAll(List.of(after.startedAt(), after.n()));
        return new Sql(
                "SELECT started_at, n FROM parasol_run WHERE " + RunSql.STATUS + " = ?"
                        + (workflow.isPresent() ? " AND workflow = ?" : "")
                        + " AND (started_at, n) > (?, ?) ORDER BY started_at, n LIMIT " + OFFERED_AT_A_TIME,
                values);
    }

    /**
     * Makes those of some runs due that are stalled and at rest. That those in hand have been passed on is forgotten too: a
     * node that is about to find out that it has no code for one has to leave it to a node that just got some.
     */
    Sql offer(List<Long> numbers, Instant now) {
        return Sql.of(
                "UPDATE parasol_run SET passed_by = NULL, wake_at = CASE WHEN owner IS NULL THEN ? ELSE wake_at END WHERE "
                        + dialect.among("n") + " AND status = ?",
                Nanos.nearest(now),
                dialect.numbers(numbers),
                Status.STALLED.name());
    }
}
