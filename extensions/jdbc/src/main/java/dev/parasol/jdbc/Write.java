package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.Moved;
import dev.parasol.runtime.spi.Store.NewRun;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written wholly or not at all. Made on the caller's thread, so that whoever commits only binds values.
 *
 * @param move a run that goes on
 * @param creation a run that begins
 * @param definition a definition that is kept
 * @param work whatever else is done
 * @param order when it is written, seen from other writes
 */
record Write(
        Optional<Move> move,
        Optional<Creation> creation,
        Optional<Definition> definition,
        Optional<Work<?>> work,
        Order order) {

    /** When something is written. */
    enum Order {
        /** Before what waits: somebody takes its delay for a death. */
        FIRST,
        /** With the next group. */
        SOON,
        /** Not before everything that was there earlier. */
        AFTER_ALL_BEFORE
    }

    static Write create(NewRun run) {
        return of(Optional.empty(), Optional.of(Creation.of(run)));
    }

    static Write append(Append append) {
        return of(Optional.of(Move.of(append)), Optional.empty());
    }

    /** Puts a run back that the node has no code for. */
    static Write pass(Append append, Instant now) {
        return of(Optional.of(Move.pass(append, now)), Optional.empty());
    }

    static Write continueAsNew(Append end, NewRun next) {
        return of(Optional.of(Move.of(end)), Optional.of(Creation.of(next)));
    }

    private static Write of(Optional<Move> move, Optional<Creation> creation) {
        return new Write(move, creation, Optional.empty(), Optional.empty(), Order.SOON);
    }

    static Write define(String fingerprint, byte[] json) {
        Definition definition = new Definition(fingerprint, Utf8.text(json));
        return new Write(Optional.empty(), Optional.empty(), Optional.of(definition), Optional.empty(), Order.SOON);
    }

    static Write work(Work<?> work, Order order) {
        return new Write(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(work), order);
    }

    /** Whether it is a few rows of one run, in no particular order to other writes. */
    boolean isPlain() {
        return work.isEmpty() && order == Order.SOON;
    }

    /** Whether it moves a run on or creates one, by an entry at most, and does nothing else. */
    boolean isOneRow() {
        boolean oneMove = move.filter(
                        moved -> moved.moved().isEmpty() && moved.entries().size() <= 1)
                .isPresent();
        boolean oneCreation = creation.filter(created ->
                        created.attributes().isEmpty() && created.entries().size() <= 1)
                .isPresent();
        return oneMove ? creation.isEmpty() : oneCreation && move.isEmpty();
    }

    /** How many entries it adds. */
    int entries() {
        return move.map(moved -> moved.entries().size()).orElse(0)
                + creation.map(created -> created.entries().size()).orElse(0);
    }

    /** The runs that it is about. */
    Stream<String> runs() {
        return Stream.concat(
                move.map(Move::runId).stream(),
                creation.map(created -> created.run().runId()).stream());
    }

    private static List<EntryRow> rows(List<Entry> entries) {
        return entries.stream().map(EntryRow::of).toList();
    }

    /**
     * Entries that follow those a run has, and where it stands after them.
     *
     * @param after how many entries the run has to have already
     * @param moved what the run goes by afterwards, if that changes
     * @param passedAt when the node puts it back for want of code; null if that is not what it does
     */
    record Move(
            String runId,
            String node,
            int after,
            StateRow state,
            List<EntryRow> entries,
            Optional<Moved> moved,
            @Nullable Long passedAt) {

        static Move of(Append append) {
            return of(append, null);
        }

        /** Whether it may be an entry more of a run in the node's hand, and leave the run where it stands. */
        boolean mayStay() {
            return entries.size() == 1
                    && entries.get(0).madeAt() == state.updatedAt()
                    && node.equals(state.owner())
                    && state.wakeAt() == null
                    && !state.ended()
                    && moved.isEmpty()
                    && passedAt == null;
        }

        static Move pass(Append append, Instant now) {
            return of(append, Nanos.exact(now));
        }

        /** Binds its entry, then the run and how it has to stand. */
        void bindStaying(PreparedStatement statement) throws SQLException {
            int next = entries.get(0).bind(statement, 1);
            statement.setString(next, runId);
            statement.setString(next + 1, node);
            statement.setString(next + 2, state.status());
            statement.setInt(next + 3, after);
        }

        private static Move of(Append append, @Nullable Long passedAt) {
            return new Move(
                    append.runId(),
                    append.node(),
                    append.after(),
                    StateRow.of(append.state()),
                    rows(append.entries()),
                    append.moved(),
                    passedAt);
        }
    }

    /** A run with its first entries. */
    record Creation(RunRow run, StateRow state, List<EntryRow> entries, List<AttributeRow> attributes) {

        static Creation of(NewRun created) {
            return new Creation(
                    RunRow.of(created.run()),
                    StateRow.of(created.state()),
                    rows(created.entries()),
                    AttributeRow.of(created.run().attributes()));
        }
    }

    /** A definition under its fingerprint. */
    record Definition(String fingerprint, String json) {}
}
