package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Order;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.Store.Append;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Which node has which run in hand, in a database. */
final class JdbcOwnership implements Ownership {

    private final Committer writes;
    private final Committer leases;
    private final ClaimSql claims;
    private final NodeSql nodes;

    /**
     * Ownership.
     *
     * @param leases where leases are renewed; may be where everything else is written
     */
    JdbcOwnership(Committer writes, Committer leases, Dialect dialect) {
        this.writes = writes;
        this.leases = leases;
        this.claims = new ClaimSql(dialect);
        this.nodes = new NodeSql(dialect);
    }

    @Override
    public CompletionStage<Set<String>> renew(String node, Instant now, Duration lease) {
        return leases.work(Order.FIRST, on -> {
            Rows.change(on, nodes.renew(node, now, lease));
            for (String dead : Rows.all(on, nodes.removeDead(now), row -> row.getString(1))) {
                Rows.change(on, NodeSql.removeMail(dead));
            }
            return Set.copyOf(Rows.all(on, nodes.living(now), row -> row.getString(1)));
        });
    }

    @Override
    public CompletionStage<Void> leave(String node, Instant now) {
        return writes.change(Order.AFTER_ALL_BEFORE, on -> {
            Rows.change(on, NodeSql.release(node, now));
            Rows.change(on, NodeSql.remove(node));
            Rows.change(on, NodeSql.removeMail(node));
        });
    }

    @Override
    public CompletionStage<Due> claimDue(String node, Instant now, int limit) {
        Claim claim = new Claim(claims, node);
        return writes.work(Order.SOON, on -> {
            List<String> lanes = Rows.all(on, claims.lanes(node), row -> row.getString(1));
            List<LoadedRun> due = claim.take(on, same -> numbers(same, claims.due(lanes, now, limit)));
            Optional<Instant> next =
                    Rows.first(on, claims.next(lanes), row -> row.getLong(1)).map(Nanos::instant);
            return new Due(due, next);
        });
    }

    @Override
    public CompletionStage<List<LoadedRun>> claimOrphans(String node, Instant now, int limit) {
        Claim claim = new Claim(claims, node);
        return writes.work(Order.SOON, on -> claim.take(on, same -> orphans(same, node, now, limit)));
    }

    private List<Long> orphans(Connection on, String node, Instant now, int limit) throws SQLException {
        List<String> dead = Rows.all(on, claims.deadOwners(node, now), row -> row.getString(1));
        return dead.isEmpty() ? List.of() : numbers(on, claims.ownedBy(dead, limit));
    }

    private static List<Long> numbers(Connection on, Sql sql) throws SQLException {
        return Rows.all(on, sql, row -> row.getLong(1));
    }

    @Override
    public CompletionStage<Optional<LoadedRun>> claim(String node, Instant now, String runId) {
        Claim claim = new Claim(claims, node);
        return writes.work(Order.SOON, on -> claim.take(on, now, runId));
    }

    @Override
    public CompletionStage<Void> pass(Append run, Instant now) {
        return writes.write(() -> Write.pass(run, now));
    }

    @Override
    public CompletionStage<Void> offer(Optional<String> workflow, Instant now) {
        return offer(workflow, now, Place.FIRST);
    }

    /** Some at a time: there may be very many, and nobody is to wait for all of them. */
    private CompletionStage<Void> offer(Optional<String> workflow, Instant now, Place after) {
        return writes.work(Order.SOON, on -> offerSome(on, workflow, now, after))
                .thenCompose(last ->
                        last.isEmpty() ? CompletableFuture.completedFuture(null) : offer(workflow, now, last.get()));
    }

    /** Offers the next ones and tells which was the last; empty if there was none. */
    private Optional<Place> offerSome(Connection on, Optional<String> workflow, Instant now, Place after)
            throws SQLException {
        List<Place> some = Rows.all(on, NodeSql.stalled(workflow, after), Place::read);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Rows.change(on, nodes.offer(some.stream().map(Place::n).toList(), now));
        return Optional.of(some.get(some.size() - 1));
    }
}
