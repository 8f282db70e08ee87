package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.NewRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written wholly or not at all. Made on the caller's thread, so that whoever commits only binds values.
 *
 * @param move a run that goes on
 * @param creation a run that begins
 * @param definition a definition that is kept
 */
record Write(Optional<Move> move, Optional<Creation> creation, Optional<Definition> definition) {

    static Write create(NewRun run) {
        return new Write(Optional.empty(), Optional.of(Creation.of(run)), Optional.empty());
    }

    static Write append(Append append) {
        return new Write(Optional.of(Move.of(append)), Optional.empty(), Optional.empty());
    }

    static Write continueAsNew(Append end, NewRun next) {
        return new Write(Optional.of(Move.of(end)), Optional.of(Creation.of(next)), Optional.empty());
    }

    static Write define(String fingerprint, byte[] json) {
        return new Write(Optional.empty(), Optional.empty(), Optional.of(new Definition(fingerprint, Utf8.text(json))));
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

    /** Entries that follow those a run has, and where it stands after them. */
    record Move(String runId, StateRow state, List<EntryRow> entries) {

        static Move of(Append append) {
            return new Move(append.runId(), StateRow.of(append.state()), rows(append.entries()));
        }

        /** How many entries the run has to have already; of no meaning where there are none to append. */
        int before() {
            return entries.isEmpty() ? 0 : entries.get(0).seq() - 1;
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
