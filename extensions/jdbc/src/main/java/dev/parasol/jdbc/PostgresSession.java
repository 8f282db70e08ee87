package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Creation;
import dev.parasol.jdbc.Write.Definition;
import dev.parasol.jdbc.Write.Move;
import dev.parasol.runtime.spi.Store.Moved;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a whole group's rows with a handful of statements, however many they are: each one is a journey to the server. */
final class PostgresSession implements Session {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Whether a node lives that has not passed on the run and is not about to. */
    private static final String OTHERS = "EXISTS (SELECT 1 FROM parasol_node p WHERE p.until > " + PostgresDialect.NOW
            + " AND p.node <> w.node AND p.node <> ALL (COALESCE(r.passed_by, '{}')))";

    private static final String PASSED =
            "ARRAY(SELECT x FROM unnest(r.passed_by || w.node) AS x GROUP BY x ORDER BY x)";

    private static final String MOVE = "UPDATE parasol_run r SET status = w.status, ended = w.ended,"
            + " updated_at = w.updated_at, entries = r.entries + w.added, owner = w.owner,"
            + " wake_at = CASE WHEN w.passed_at IS NOT NULL AND " + OTHERS + " THEN w.passed_at ELSE w.wake_at END,"
            + " passed_by = CASE WHEN w.passed_at IS NOT NULL AND " + OTHERS + " THEN " + PASSED
            + " WHEN w.passed_at IS NOT NULL OR w.added > 0 THEN NULL ELSE r.passed_by END"
            + " FROM ROWS AS w(run_id, node, after, status, ended, updated_at, added, owner, wake_at, passed_at)"
            + " WHERE r.run_id = w.run_id AND r.entries = w.after AND (r.owner IS NULL OR r.owner = w.node)"
            + " RETURNING r.run_id, r.n";

    /** Needs no fence: within the transaction the run is where {@link #MOVE} has found it. */
    private static final String CHANGE = "UPDATE parasol_run r SET version = w.version, fingerprint = w.fingerprint,"
            + " slot = w.slot FROM ROWS AS w(run, version, fingerprint, slot) WHERE r.n = w.run";

    private final Connection connection;
    private final Bulk move;
    private final Bulk change;
    private final Bulk create;
    private final Bulk append;
    private final Bulk attribute;
    private final Bulk define;

    PostgresSession(Connection connection) throws SQLException {
        this.connection = connection;
        move = new Bulk(
                connection,
                MOVE,
                List.of("text", "text", "integer", "text", "boolean", "bigint", "integer", "text", "bigint", "bigint"));
        change = new Bulk(connection, CHANGE, List.of("bigint", "integer", "text", "text"));
        create = new Bulk(
                connection,
                "INSERT INTO parasol_run (run_id, workflow, id, business_key, version, fingerprint, slot, started_at,"
                        + " attributes, telemetry, status, ended, updated_at, owner, wake_at, entries)"
                        + " SELECT * FROM ROWS ON CONFLICT DO NOTHING RETURNING run_id, n",
                List.of(
                        "text", "text", "text", "text", "integer", "text", "text", "bigint", "text", "text", "text",
                        "boolean", "bigint", "text", "bigint", "integer"));
        append = new Bulk(
                connection,
                "INSERT INTO parasol_entry (run, " + EntryRow.COLUMNS + ") SELECT * FROM ROWS",
                List.of("bigint", "integer", "text", "text", "text", "text", "integer", "text", "bigint", "text"));
        attribute = new Bulk(
                connection,
                "INSERT INTO parasol_attribute (run, name, value, started_at) SELECT * FROM ROWS",
                List.of("bigint", "text", "text", "bigint"));
        define = new Bulk(
                connection,
                "INSERT INTO parasol_definition (fingerprint, json) SELECT * FROM ROWS ON CONFLICT DO NOTHING",
                List.of("text", "text"));
    }

    @Override
    public List<Verdict> write(List<Pending> group) throws SQLException {
        List<Write> writes = group.stream().map(Pending::write).toList();
        Map<String, Long> numbers = new HashMap<>(moved(writes));
        numbers.putAll(created(writes, numbers));
        requireWhole(writes, numbers);
        append(writes, numbers);
        define(writes);
        work(writes);
        List<Verdict> verdicts = verdicts(group, numbers);
        connection.commit();
        return verdicts;
    }

    /** Moves runs on, and tells the numbers of those that were where the writes expect them. */
    private Map<String, Long> moved(List<Write> writes) throws SQLException {
        for (Write write : writes) {
            write.move().ifPresent(this::add);
        }
        Map<String, Long> numbers = move.numbers();
        for (Write write : writes) {
            write.move().ifPresent(moved -> change(numbers.get(moved.runId()), moved));
        }
        change.run();
        return numbers;
    }

    /** Hardly any run changes its version, so this is no part of the statement that all go through. */
    private void change(@Nullable Long run, Move moved) {
        if (run != null && moved.moved().isPresent()) {
            Moved to = moved.moved().get();
            change.add(run, to.version(), to.fingerprint(), to.slot().orElse(null));
        }
    }

    private void add(Move moved) {
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
    }

    /** Creates runs, but for those that continue one that has not moved, and tells the numbers of those it could. */
    private Map<String, Long> created(List<Write> writes, Map<String, Long> moved) throws SQLException {
        for (Write write : writes) {
            if (write.move().isEmpty() || moved.containsKey(write.move().get().runId())) {
                write.creation().ifPresent(this::add);
            }
        }
        return create.numbers();
    }

    private void add(Creation created) {
        RunRow run = created.run();
        StateRow state = created.state();
        create.add(
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
    }

    /** A run that cannot be continued must not be ended either: the group fails, and is then tried in parts. */
    private static void requireWhole(List<Write> writes, Map<String, Long> numbers) throws SQLException {
        for (Write write : writes) {
            long done = write.runs().filter(numbers::containsKey).count();
            if (done == 1 && write.runs().count() == 2) {
                throw new SQLIntegrityConstraintViolationException(
                        "the next run conflicts with another one", UNIQUE_VIOLATION);
            }
        }
    }

    private void append(List<Write> writes, Map<String, Long> numbers) throws SQLException {
        for (Write write : writes) {
            write.move().ifPresent(moved -> add(numbers.get(moved.runId()), moved.entries()));
            write.creation().ifPresent(created -> {
                Long number = numbers.get(created.run().runId());
                add(number, created.entries());
                add(number, created);
            });
        }
        append.run();
        attribute.run();
    }

    private void add(@Nullable Long run, List<EntryRow> entries) {
        if (run == null) {
            return;
        }
        for (EntryRow entry : entries) {
            append.add(
                    run,
                    entry.seq(),
                    entry.kind(),
                    entry.node(),
                    entry.type(),
                    entry.payload(),
                    entry.attempt(),
                    entry.details(),
                    entry.madeAt(),
                    entry.madeBy());
        }
    }

    private void add(@Nullable Long run, Creation created) {
        if (run == null) {
            return;
        }
        for (AttributeRow row : created.attributes()) {
            attribute.add(run, row.name(), row.value(), created.run().startedAt());
        }
    }

    private void define(List<Write> writes) throws SQLException {
        for (Write write : writes) {
            Optional<Definition> definition = write.definition();
            definition.ifPresent(kept -> define.add(kept.fingerprint(), kept.json()));
        }
        define.run();
    }

    /** Comes last: it is to see what else is in the group. */
    private void work(List<Write> writes) throws SQLException {
        for (Write write : writes) {
            if (write.work().isPresent()) {
                write.work().get().run(connection);
            }
        }
    }

    private List<Verdict> verdicts(List<Pending> group, Map<String, Long> numbers) throws SQLException {
        List<Verdict> verdicts = new ArrayList<>(group.size());
        for (Pending pending : group) {
            boolean written = pending.write().runs().allMatch(numbers::containsKey);
            verdicts.add(written ? new Verdict.Written() : new Refusals(connection).of(pending));
        }
        return verdicts;
    }

    @Override
    public Verdict explain(Pending failed, SQLException failure) throws SQLException {
        if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
            return new Refusals(connection).of(failed);
        }
        return new Verdict.Refused(
                isForGood(failure)
                        ? Failures.unstorable("PostgreSQL refuses this", failure)
                        : Failures.of("PostgreSQL cannot write", failure));
    }

    /** Whether it is the data's fault: its kind, its integrity or its size. */
    private static boolean isForGood(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    @Override
    public void close() {
        PostgresSessions.giveBack(connection);
    }
}
