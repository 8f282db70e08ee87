package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.StoredRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One claim of a node. If the answer to its commit is lost, nobody but the claim knows what the node has in hand now, so it
 * remembers what it took: the next attempt begins with that.
 */
final class Claim {

    private final ClaimSql sql;
    private final String node;
    private List<Long> taken = List.of();

    Claim(ClaimSql sql, String node) {
        this.sql = sql;
        this.node = node;
    }

    /**
     * Takes runs in hand, and yields them in the order in which they were chosen.
     *
     * @param choice the numbers of the runs to take
     */
    List<LoadedRun> take(Connection connection, Work.Steps<List<Long>> choice) throws SQLException {
        List<Long> had = had(connection);
        taken = had.isEmpty() ? choice.on(connection) : had;
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<Long, LoadedRun> loaded = load(connection, sql.take(node, taken));
        return taken.stream().map(loaded::get).filter(Objects::nonNull).toList();
    }

    private List<Long> had(Connection connection) throws SQLException {
        return taken.isEmpty() ? List.of() : Rows.all(connection, sql.stillHad(node, taken), row -> row.getLong(1));
    }

    /** Takes one run in hand, unless it has ended or another node that lives has it. */
    Optional<LoadedRun> take(Connection connection, Instant now, String runId) throws SQLException {
        return load(connection, sql.takeFree(node, now, runId)).values().stream()
                .findFirst();
    }

    private record Taken(long number, StoredRun run) {
        static Taken read(ResultSet row) throws SQLException {
            return new Taken(row.getLong(16), RunRow.stored(row));
        }
    }

    private record Made(long run, Entry entry) {
        static Made read(ResultSet row) throws SQLException {
            return new Made(row.getLong(10), EntryRow.read(row).entry());
        }
    }

    private Map<Long, LoadedRun> load(Connection connection, Sql take) throws SQLException {
        List<Taken> runs = Rows.all(connection, take, Taken::read);
        if (runs.isEmpty()) {
            return Map.of();
        }
        Sql entries = sql.entries(runs.stream().map(Taken::number).toList());
        Map<Long, List<Entry>> histories = Rows.all(connection, entries, Made::read).stream()
                .collect(Collectors.groupingBy(Made::run, Collectors.mapping(Made::entry, Collectors.toList())));
        Map<Long, LoadedRun> loaded = new HashMap<>();
        for (Taken run : runs) {
            List<Entry> history = histories.getOrDefault(run.number(), List.of());
            loaded.put(run.number(), new LoadedRun(withAll(history, run.run()), history));
        }
        return loaded;
    }

    /** A run with the entries that were made since its row was written. */
    private static StoredRun withAll(List<Entry> history, StoredRun taken) {
        if (history.size() <= taken.entries()) {
            return taken;
        }
        RunState state = taken.state();
        Instant latest = history.get(history.size() - 1).at();
        RunState now = new RunState(state.status(), latest, state.owner(), state.wakeAt());
        return new StoredRun(taken.run(), now, history.size());
    }
}
