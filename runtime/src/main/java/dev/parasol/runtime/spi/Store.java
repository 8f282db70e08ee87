package dev.parasol.runtime.spi;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.InstanceQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/**
 * Keeps runs. A stage that completes means that what was written is durable; until then nothing that follows from it is
 * begun. Writes are asynchronous so that a store can put several into one commit; one that comes alone it may also make on the
 * caller's thread.
 *
 * <p>All methods may be called from any thread. Reads see every write whose stage has completed.
 *
 * <p>A stage of a write fails with {@link SlotTakenException} if the slot it asks for is held by another run, with
 * {@link LostOwnershipException} if the run has other entries than the caller believes or is in another node's hand, and with {@link StoreException} if the
 * store cannot write. In each case nothing of it was written.
 */
public interface Store extends AutoCloseable {

    /** Creates a run with its first entries, and takes its slot. */
    CompletionStage<Void> create(NewRun run);

    /**
     * Appends to a run, if it has as many entries as the caller believes and no other node has it in hand. It releases its
     * slot when the new status is one that has ended, and takes it again when that was so and is no more. Without entries only
     * the state changes. A run that is {@link Append#moved() moved} changes its version, fingerprint and slot with the same
     * write.
     */
    CompletionStage<Void> append(Append append);

    /** Ends a run and creates the next one of its key, which takes over its slot: both or neither. */
    CompletionStage<Void> continueAsNew(Append end, NewRun next);

    /** The run with this id. */
    Optional<StoredRun> find(String runId);

    /**
     * The active runs of an id, or, if none is active, the latest one.
     *
     * @param version only runs on this version, if given
     */
    List<StoredRun> find(String workflow, String id, OptionalInt version);

    /** All entries of a run, in order; none if there is no such run. */
    List<Entry> history(String runId);

    /** The runs that match, latest start first. {@link InstanceQuery#olderThan()} is left to the caller, who has a clock. */
    List<StoredRun> query(InstanceQuery query);

    /**
     * Deletes runs that ended before a moment, with all that belongs to them; those that ended first go first.
     *
     * @return how many were deleted, at most the limit
     */
    CompletionStage<Integer> deleteEnded(Instant before, int limit);

    /** Which node has which run in hand. */
    Ownership ownership();

    /** What nodes ask each other. */
    Mail mail();

    /** What operators have decided about versions, and how many runs each version has. */
    VersionBook versions();

    /** Keeps a definition under its fingerprint; the same one again changes nothing. */
    CompletionStage<Void> saveDefinition(String fingerprint, byte[] json);

    /** The definition that was kept under a fingerprint. */
    Optional<byte[]> definition(String fingerprint);

    /** Called by the engine when it closes. */
    @Override
    void close();

    /** A run to create. */
    record NewRun(Run run, RunState state, List<Entry> entries) {
        public NewRun {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Entries that follow those a run has, and where it stands after them.
     *
     * @param runId the run
     * @param node the node that appends
     * @param after how many entries the run has before
     * @param state where it stands afterwards
     * @param entries the entries to append, with seqs from {@code after + 1} on
     * @param moved what the run goes by afterwards, where the entries move it to another version
     */
    record Append(String runId, String node, int after, RunState state, List<Entry> entries, Optional<Moved> moved) {

        public Append {
            entries = List.copyOf(entries);
        }

        /** Entries that leave the run on its version. */
        public Append(String runId, String node, int after, RunState state, List<Entry> entries) {
            this(runId, node, after, state, entries, Optional.empty());
        }
    }

    /**
     * What a run goes by from now on; see {@link Run}.
     *
     * @param slot what no two runs hold at a time; empty where keys have no limit
     */
    record Moved(int version, String fingerprint, Optional<String> slot) {}
}
