package dev.parasol.jdbc;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.VersionDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;

/** What is asked and written about versions; the same on every database. Each statement reads one range of one index. */
final class VersionSql {

    private static final String COLUMNS = "workflow, seq, kind, version, share, made_by, reason, made_at";

    private VersionSql() {}

    /** Writes a decision if its place is free. */
    static Sql append(VersionDecision decision) {
        return Sql.of(
                "INSERT INTO parasol_version_decision (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                decision.workflow(),
                decision.seq(),
                decision.kind().name(),
                decision.version().isPresent() ? decision.version().getAsInt() : null,
                decision.share(),
                decision.by(),
                decision.why(),
                Nanos.exact(decision.at()));
    }

    static Sql decision(String workflow, int seq) {
        return Sql.of(
                "SELECT " + COLUMNS + " FROM parasol_version_decision WHERE workflow = ? AND seq = ?", workflow, seq);
    }

    static Sql since(String workflow, int seq) {
        return Sql.of(
                "SELECT " + COLUMNS + " FROM parasol_version_decision WHERE workflow = ? AND seq > ? ORDER BY seq",
                workflow,
                seq);
    }

    static VersionDecision read(ResultSet row) throws SQLException {
        return new VersionDecision(
                row.getString(1),
                row.getInt(2),
                VersionDecision.Kind.valueOf(row.getString(3)),
                version(row),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                Nanos.instant(row.getLong(8)));
    }

    private static OptionalInt version(ResultSet row) throws SQLException {
        int version = row.getInt(4);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** There are as many decisions as operators have made, so all of them are few. */
    static Sql latest() {
        return Sql.of("SELECT workflow, MAX(seq) FROM parasol_version_decision GROUP BY workflow");
    }

    /** Goes from each version to the next one in the index, whatever number of runs lies between. */
    static Sql versions(String workflow) {
        return Sql.of(
                "WITH RECURSIVE found(version) AS (SELECT MIN(version) FROM parasol_run WHERE workflow = ?"
                        + " UNION ALL SELECT (SELECT MIN(r.version) FROM parasol_run r"
                        + " WHERE r.workflow = ? AND r.version > f.version) FROM found f WHERE f.version IS NOT NULL)"
                        + " SELECT version FROM found WHERE version IS NOT NULL",
                workflow,
                workflow);
    }

    /** The order keeps a planner from reading the table until it has found enough. */
    static Sql count(String workflow, int version, Status status, long atMost) {
        return Sql.of(
                "SELECT COUNT(*) FROM (SELECT 1 FROM parasol_run WHERE workflow = ? AND version = ? AND status = ?"
                        + " ORDER BY started_at, n LIMIT " + atMost + ") AS few",
                workflow,
                version,
                status.name());
    }

    static Sql oldest(String workflow, int version, Status status) {
        return Sql.of(
                "SELECT " + RunRow.STORED
                        + " FROM parasol_run r WHERE r.workflow = ? AND r.version = ? AND r.status = ?"
                        + " ORDER BY r.started_at, r.n LIMIT 1",
                workflow,
                version,
                status.name());
    }
}
