package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Order;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.spi.VersionBook;
import dev.parasol.runtime.version.VersionDecision;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** What operators have decided about versions, in a database. */
record JdbcVersions(Committer writes, Reader reader) implements VersionBook {

    private record Latest(String workflow, int seq) {
        static Latest read(ResultSet row) throws SQLException {
            return new Latest(row.getString(1), row.getInt(2));
        }
    }

    /** An attempt whose answer was lost finds its own decision there, which is as well. */
    @Override
    public CompletionStage<VersionDecision> append(VersionDecision decision) {
        return writes.work(Order.SOON, on -> append(on, decision));
    }

    private static VersionDecision append(Connection on, VersionDecision decision) throws SQLException {
        Rows.change(on, VersionSql.append(decision));
        return Rows.first(on, VersionSql.decision(decision.workflow(), decision.seq()), VersionSql::read)
                .orElseThrow();
    }

    @Override
    public List<VersionDecision> decisions(String workflow) {
        return reader.read(on -> Rows.all(on, VersionSql.since(workflow, 0), VersionSql::read));
    }

    /** Asked on the connection that writes, so that nobody has to wait for the answer. */
    @Override
    public CompletionStage<List<VersionDecision>> since(Map<String, Integer> known) {
        Map<String, Integer> before = Map.copyOf(known);
        return writes.work(Order.SOON, on -> since(on, before));
    }

    private static List<VersionDecision> since(Connection on, Map<String, Integer> known) throws SQLException {
        List<VersionDecision> news = new ArrayList<>();
        for (Latest latest : Rows.all(on, VersionSql.latest(), Latest::read)) {
            int seq = known.getOrDefault(latest.workflow(), 0);
            if (latest.seq() > seq) {
                news.addAll(Rows.all(on, VersionSql.since(latest.workflow(), seq), VersionSql::read));
            }
        }
        return news;
    }

    @Override
    public SortedSet<Integer> versions(String workflow) {
        Sql versions = VersionSql.versions(workflow);
        List<Integer> found = reader.read(on -> Rows.all(on, versions, row -> row.getInt(1)));
        return new TreeSet<>(found);
    }

    @Override
    public long count(String workflow, int version, Status status, long atMost) {
        Sql count = VersionSql.count(workflow, version, status, atMost);
        return reader.read(on -> Rows.first(on, count, row -> row.getLong(1))).orElseThrow();
    }

    @Override
    public Optional<StoredRun> oldest(String workflow, int version, Status status) {
        return reader.read(on -> Rows.first(on, VersionSql.oldest(workflow, version, status), RunRow::stored));
    }
}
