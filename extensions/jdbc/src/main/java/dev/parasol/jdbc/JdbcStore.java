package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Order;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.spi.VersionBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** What both stores do: hand writes to the thread that commits, and read on connections of their own. */
abstract class JdbcStore implements Store {

    private final Committer committer;
    private final Reader reader;
    private final Dialect dialect;
    private final Ownership ownership;
    private final JdbcMail mail;
    private final VersionBook versions;

    /**
     * A store.
     *
     * @param leases where leases are renewed; closed by whoever made it
     */
    JdbcStore(Committer committer, Committer leases, Reader reader, Dialect dialect) {
        this.committer = committer;
        this.reader = reader;
        this.dialect = dialect;
        this.ownership = new JdbcOwnership(committer, leases, dialect);
        this.mail = new JdbcMail(committer, reader);
        this.versions = new JdbcVersions(committer, reader);
    }

    @Override
    public CompletionStage<Void> create(NewRun run) {
        return committer.write(() -> Write.create(run));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return committer.write(() -> Write.append(append));
    }

    @Override
    public CompletionStage<Void> continueAsNew(Append end, NewRun next) {
        return committer.write(() -> Write.continueAsNew(end, next));
    }

    @Override
    public CompletionStage<Void> saveDefinition(String fingerprint, byte[] json) {
        return committer.write(() -> Write.define(fingerprint, json));
    }

    @Override
    public Optional<StoredRun> find(String runId) {
        return reader.read(on -> Rows.first(on, RunSql.byRunId(runId), RunRow::stored));
    }

    @Override
    public List<StoredRun> find(String workflow, String id, OptionalInt version) {
        Sql sql = RunSql.byId(workflow, id, version);
        List<StoredRun> activeThenLatest = reader.read(on -> Rows.all(on, sql, RunRow::stored));
        List<StoredRun> active = activeThenLatest.stream()
                .filter(stored -> !stored.state().status().isEnded())
                .toList();
        return active.isEmpty() ? activeThenLatest : active;
    }

    @Override
    public List<Entry> history(String runId) {
        List<EntryRow> rows = reader.read(on -> Rows.all(on, RunSql.entriesOf(runId), EntryRow::read));
        return rows.stream().map(EntryRow::entry).toList();
    }

    @Override
    public List<StoredRun> query(InstanceQuery query) {
        return reader.read(on -> new Listing(on).list(query));
    }

    @Override
    public CompletionStage<Integer> deleteEnded(Instant before, int limit) {
        return committer.work(Order.SOON, on -> new Deletion(on, dialect).endedBefore(before, limit));
    }

    @Override
    public Ownership ownership() {
        return ownership;
    }

    @Override
    public Mail mail() {
        return mail;
    }

    @Override
    public VersionBook versions() {
        return versions;
    }

    @Override
    public Optional<byte[]> definition(String fingerprint) {
        Sql sql = RunSql.definition(fingerprint);
        return reader.read(on -> Rows.first(on, sql, row -> row.getString(1))).map(Utf8::bytes);
    }

    /** Writes what waits, then lets go of the connections. Writes that come later fail. */
    @Override
    public void close() {
        committer.close();
        mail.close();
        reader.close();
    }
}
