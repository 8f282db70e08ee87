package dev.parasol.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked about runs that may be taken in hand. Every statement reads from an index no more than it yields.
 *
 * <p>Runs at rest wait in lanes: in one those that nobody has passed on, in one more each those that the same nodes have
 * passed on. So a node does not even look at what it has passed on.
 */
record ClaimSql(Dialect dialect) {

    /** The lanes that a node looks at, besides the one of the runs that nobody has passed on. */
    Sql lanes(String node) {
        return Sql.of(distinct("passed_by", "passed_by IS NOT NULL") + " AND NOT " + dialect.passedByOne(), node);
    }

    /** The numbers of the first runs that wake up until a moment, earliest first; locked. */
    Sql due(List<String> lanes, Instant until, int limit) {
        long moment = Nanos.nearest(until);
        return merged(
                "n", lanes(lanes).map(lane -> inLane(lane, "wake_at <= " + moment, limit, dialect.locked())), limit);
    }

    /** When the first run wakes up. */
    Sql next(List<String> lanes) {
        return merged("wake_at", lanes(lanes).map(lane -> inLane(lane, "wake_at IS NOT NULL", 1, "")), 1);
    }

    private Stream<Sql> lanes(List<String> passedBy) {
        return Stream.concat(
                Stream.of(Sql.of("passed_by IS NULL AND ended = FALSE")),
                passedBy.stream().map(those -> Sql.of(dialect.passedByThose(), those)));
    }

    private static Sql inLane(Sql lane, String when, int limit, String locked) {
        return new Sql(
                "SELECT n, wake_at FROM parasol_run WHERE owner IS NULL AND " + lane.text() + " AND " + when
                        + " ORDER BY wake_at LIMIT " + limit + locked,
                lane.values());
    }

    /** The first of all lanes. Each is a table of its own, since a union cannot be locked. */
    private static Sql merged(String column, Stream<Sql> inLanes, int limit) {
        List<Sql> all = inLanes.toList();
        String tables = IntStream.range(0, all.size())
                .mapToObj(lane ->
                        "lane" + lane + " AS MATERIALIZED (" + all.get(lane).text() + ")")
                .collect(Collectors.joining(", "));
        String union = IntStream.range(0, all.size())
                .mapToObj(lane -> "SELECT n, wake_at FROM lane" + lane)
                .collect(Collectors.joining(" UNION ALL "));
        return new Sql(
                "WITH " + tables + " SELECT " + column + " FROM (" + union + ") AS lanes ORDER BY wake_at LIMIT "
                        + limit,
                all.stream().map(Sql::values).flatMap(Collection::stream).toList());
    }

    /** Who has runs in hand, is not this node, and does not live. */
    Sql deadOwners(String node, Instant now) {
        return Sql.of(
                distinct("owner", "owner IS NOT NULL AND ended = FALSE") + " AND owner <> ? AND NOT EXISTS"
                        + " (SELECT 1 FROM parasol_node p WHERE p.node = owner AND p.until > " + dialect.now(now) + ")",
                node);
    }

    /** The numbers of runs that these have in hand; locked. */
    Sql ownedBy(List<String> owners, int limit) {
        String anyOf = String.join(", ", Collections.nCopies(owners.size(), "?"));
        return new Sql(
                "SELECT n FROM parasol_run WHERE owner IN (" + anyOf + ") AND ended = FALSE LIMIT " + limit
                        + dialect.locked(),
                new ArrayList<>(owners));
    }

    /** Takes runs in hand and yields them, each with its number in column 16. */
    Sql take(String node, List<Long> numbers) {
        return take(node, Sql.of(dialect.among("n"), dialect.numbers(numbers)));
    }

    /** Takes a run in hand, if it has not ended and no other node that lives has it, and yields it likewise. */
    Sql takeFree(String node, Instant now, String runId) {
        return take(
                node,
                Sql.of(
                        "run_id = ? AND ended = FALSE AND (owner IS NULL OR owner = ? OR NOT EXISTS (SELECT 1 FROM"
                                + " parasol_node p WHERE p.node = owner AND p.until > " + dialect.now(now) + "))",
                        runId,
                        node));
    }

    private static Sql take(String node, Sql which) {
        List<Object> values = new ArrayList<>(List.of(node));
        values.addAll(which.values());
        return new Sql(
                "UPDATE parasol_run SET owner = ?, wake_at = NULL WHERE " + which.text() + " RETURNING "
                        + RunRow.COLUMNS + ", n",
                values);
    }

    /** Those of some runs that a node has in hand. */
    Sql stillHad(String node, List<Long> numbers) {
        return Sql.of(
                "SELECT n FROM parasol_run WHERE " + dialect.among("n") + " AND owner = ?",
                dialect.numbers(numbers),
                node);
    }

    /** The entries of runs, each with its run's number in column 10. */
    Sql entries(List<Long> numbers) {
        return Sql.of(
                "SELECT " + EntryRow.COLUMNS + ", run FROM parasol_entry WHERE " + dialect.among("run")
                        + " ORDER BY run, seq",
                dialect.numbers(numbers));
    }

    /** The different values of a column, found by one look at its index each. */
    private static String distinct(String column, String which) {
        String values = "SELECT " + column + " FROM parasol_run WHERE " + which;
        String first = " ORDER BY " + column + " LIMIT 1";
        return "WITH RECURSIVE found(" + column + ") AS (SELECT * FROM (" + values + first
                + ") AS least UNION ALL SELECT ("
                + values + " AND " + column + " > found." + column + first + ") FROM found WHERE found." + column
                + " IS NOT NULL) SELECT " + column + " FROM found WHERE " + column + " IS NOT NULL";
    }
}
