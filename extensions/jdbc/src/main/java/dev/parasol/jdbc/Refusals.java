package dev.parasol.jdbc;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.StoredRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Why a write did not fit what is stored: looked up afterwards, since it hardly ever happens. */
record Refusals(Connection connection) {

    Verdict of(Pending pending) throws SQLException {
        Write write = pending.write();
        if (pending.isInDoubt() && isRecorded(write)) {
            return new Verdict.Written();
        }
        Optional<ParasolException> reason = fenced(write);
        if (reason.isEmpty()) {
            reason = taken(write);
        }
        if (reason.isEmpty()) {
            reason = repeated(write);
        }
        return reason.<Verdict>map(Verdict.Refused::new).orElseGet(Verdict.Again::new);
    }

    /** Whether this very write is there: an attempt that got no answer was committed all the same. */
    private boolean isRecorded(Write write) throws SQLException {
        return (write.move().isEmpty() || isRecorded(write.move().get()))
                && (write.creation().isEmpty() || isRecorded(write.creation().get()));
    }

    private boolean isRecorded(Write.Move move) throws SQLException {
        return move.entries().isEmpty()
                ? Rows.first(connection, RunSql.byRunId(move.runId()), StateRow::read)
                        .equals(Optional.of(move.state()))
                : areRecorded(move.runId(), move.entries());
    }

    private boolean isRecorded(Write.Creation creation) throws SQLException {
        Sql itself = RunSql.byRunId(creation.run().runId());
        return Rows.first(connection, itself, RunRow::read).equals(Optional.of(creation.run()))
                && areRecorded(creation.run().runId(), creation.entries());
    }

    private boolean areRecorded(String runId, List<EntryRow> entries) throws SQLException {
        return Rows.all(connection, RunSql.entriesOf(runId), EntryRow::read).containsAll(entries);
    }

    private Optional<ParasolException> fenced(Write write) throws SQLException {
        if (write.move().isEmpty()) {
            return Optional.empty();
        }
        Write.Move move = write.move().get();
        Optional<StoredRun> there = Rows.first(connection, RunSql.byRunId(move.runId()), RunRow::stored);
        return there.isEmpty()
                ? Optional.of(new StoreException("there is no run " + move.runId()))
                : fenced(move, there.get()).map(LostOwnershipException::new);
    }

    private static Optional<String> fenced(Write.Move move, StoredRun there) {
        if (there.entries() != move.after()) {
            return Optional.of("run " + move.runId() + " has " + there.entries() + " entries, not " + move.after());
        }
        return there.state()
                .owner()
                .filter(owner -> !owner.equals(move.node()))
                .map(owner -> "run " + move.runId() + " is in the hand of " + owner);
    }

    private Optional<ParasolException> taken(Write write) throws SQLException {
        Optional<String> slot = wantedSlot(write);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        return Rows.first(connection, RunSql.bySlot(slot.get()), RunRow::read)
                .filter(holder -> write.runs().noneMatch(holder.runId()::equals))
                .map(holder -> new SlotTakenException(holder.run()));
    }

    private Optional<String> wantedSlot(Write write) throws SQLException {
        if (write.creation().isPresent()) {
            return Optional.ofNullable(write.creation().get().run().slot());
        }
        if (write.move().isEmpty()) {
            return Optional.empty();
        }
        Write.Move move = write.move().get();
        return move.moved().isPresent()
                ? move.moved().get().slot()
                : Rows.first(connection, RunSql.slotOf(move.runId()), row -> row.getString(1));
    }

    private Optional<ParasolException> repeated(Write write) throws SQLException {
        if (write.creation().isEmpty()) {
            return Optional.empty();
        }
        String runId = write.creation().get().run().runId();
        return Rows.first(connection, RunSql.byRunId(runId), RunRow::read)
                .map(there -> new StoreException("there is a run " + runId + " already"));
    }
}
