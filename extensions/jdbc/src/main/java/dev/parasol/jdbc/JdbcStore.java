package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What both stores do: hand writes to the thread that commits, and read on connections of their own. */
abstract class JdbcStore implements Store {

    private final Committer committer;
    private final Reader reader;

    JdbcStore(Session.Source source, Reader reader) {
        this.committer = Committer.start(source);
        this.reader = reader;
    }

    @Override
    public CompletionStage<Void> create(NewRun run) {
        return write(() -> Write.create(run));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return write(() -> Write.append(append));
    }

    @Override
    public CompletionStage<Void> continueAsNew(Append end, NewRun next) {
        return write(() -> Write.continueAsNew(end, next));
    }

    @Override
    public CompletionStage<Void> saveDefinition(String fingerprint, byte[] json) {
        return write(() -> Write.define(fingerprint, json));
    }

    private CompletionStage<Void> write(Supplier<Write> write) {
        try {
            return committer.write(write.get());
        } catch (StoreException refused) {
            return CompletableFuture.failedFuture(refused);
        }
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
    public List<StoredRun> unfinished() {
        return reader.read(on -> Rows.all(on, RunSql.unfinished(), RunRow::stored));
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
        reader.close();
    }
}
