package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Definition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a whole group's rows with a handful of statements, however many they are: each one is a journey to the server. */
final class PostgresSession implements Session {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;
    private final PostgresMoves moves;
    private final PostgresCreations creations;
    private final PostgresAlone alone;
    private final PostgresGroup group;
    private final PostgresEntries entries;
    private final Columns definitions = new Columns(List.of("text", "text"));
    private final Bulk define;

    PostgresSession(Connection connection) throws SQLException {
        this.connection = connection;
        moves = new PostgresMoves(connection);
        creations = new PostgresCreations(connection);
        alone = new PostgresAlone(connection);
        group = new PostgresGroup(connection, moves, creations);
        entries = new PostgresEntries(connection);
        define = new Bulk(
                connection,
                "INSERT INTO parasol_definition (fingerprint, json) SELECT * FROM ROWS ON CONFLICT DO NOTHING",
                definitions);
    }

    /**
     * What one statement does is a transaction by itself, without one to begin it and one to commit it. Two statements in one
     * journey would be one as well; but a process that is stopped between the two keeps what the first one has locked, and
     * that the server gives up only where a transaction was begun in words.
     */
    @Override
    public List<Verdict> write(List<Pending> pending) throws SQLException {
        List<Write> writes = pending.stream().map(Pending::write).toList();
        boolean plain = writes.stream().allMatch(Write::isOneRow);
        connection.setAutoCommit(plain);
        if (plain) {
            return verdicts(pending, atOnce(writes));
        }
        Map<String, Long> numbers = oneAfterTheOther(writes);
        List<Verdict> verdicts = verdicts(pending, numbers);
        connection.commit();
        return verdicts;
    }

    private Map<String, Long> atOnce(List<Write> writes) throws SQLException {
        return PostgresAlone.isAll(writes) ? alone.run(writes.get(0)) : grouped(writes);
    }

    /** Moves runs on, and creates those that continue no other one. */
    private Map<String, Long> grouped(List<Write> writes) throws SQLException {
        for (Write write : writes) {
            write.move().ifPresentOrElse(group::add, () -> write.creation().ifPresent(group::add));
        }
        return group.run();
    }

    private Map<String, Long> oneAfterTheOther(List<Write> writes) throws SQLException {
        Map<String, Long> numbers = grouped(writes);
        moves.change(writes, numbers);
        numbers.putAll(continued(writes, numbers));
        rest(writes, numbers);
        return numbers;
    }

    /** Creates runs that continue one that has moved, and tells the numbers of those it could. */
    private Map<String, Long> continued(List<Write> writes, Map<String, Long> moved) throws SQLException {
        for (Write write : writes) {
            if (write.move().filter(end -> moved.containsKey(end.runId())).isPresent()) {
                write.creation().ifPresent(group::add);
            }
        }
        return group.run();
    }

    private void rest(List<Write> writes, Map<String, Long> numbers) throws SQLException {
        requireWhole(writes, numbers);
        entries.appendFurther(writes, numbers);
        creations.describe(writes, numbers);
        define(writes);
        work(writes);
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

    private void define(List<Write> writes) throws SQLException {
        for (Write write : writes) {
            Optional<Definition> definition = write.definition();
            definition.ifPresent(kept -> definitions.add(kept.fingerprint(), kept.json()));
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
