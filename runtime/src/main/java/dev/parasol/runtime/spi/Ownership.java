package dev.parasol.runtime.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Which node has which run in hand. A node lives as long as it renews its lease; what a node that no longer lives had in
 * hand is anybody's. That only spares work that would be lost: what keeps two nodes from going on with the same run is the
 * condition of {@link Store#append}.
 *
 * <p>A node is one engine: every start has a name of its own. Times are the caller's; a store that has a clock which all
 * nodes share judges leases by that one.
 */
public interface Ownership {

    /**
     * Says that a node lives, and will for a while.
     *
     * @return all nodes that live, this one among them
     */
    CompletionStage<Set<String>> renew(String node, Instant now, Duration lease);

    /** A node ends: everything that it has in hand is due for others at once. */
    CompletionStage<Void> leave(String node, Instant now);

    /**
     * Takes runs in hand that rest and whose moment has come, earliest first. Of several nodes that claim at a time each gets
     * others. Runs that the node has {@link #pass passed} on are left out.
     */
    CompletionStage<Due> claimDue(String node, Instant now, int limit);

    /** Takes runs in hand whose owner no longer lives. Of several nodes that claim at a time each gets others. */
    CompletionStage<List<LoadedRun>> claimOrphans(String node, Instant now, int limit);

    /**
     * Takes one run in hand, unless it has ended or another node that lives has it.
     *
     * @return the run; empty if it was not taken
     */
    CompletionStage<Optional<LoadedRun>> claim(String node, Instant now, String runId);

    /**
     * Puts back a run that the node has in hand but no code for. It is due at once for the living nodes that have not passed
     * on it. When there is none, nobody has passed on it any more, and it rests until the state's {@code wakeAt} or until it is
     * {@link #offer offered}. Fails as {@link Store#append} does.
     *
     * @param run without entries; its state is at rest and {@code STALLED}
     */
    CompletionStage<Void> pass(Store.Append run, Instant now);

    /**
     * Makes all runs that are {@code STALLED} and at rest due for all nodes: code has come. Whoever has a stalled run in hand
     * just now and then passes on it is the first to do so.
     *
     * @param workflow only runs of this workflow, if given
     */
    CompletionStage<Void> offer(Optional<String> workflow, Instant now);

    /**
     * Runs whose moment had come.
     *
     * @param runs taken in hand by the caller now
     * @param next when the next run at rest wakes up, as far as the node has not passed on it; in the past if there are more
     *     than the limit; empty if none does
     */
    record Due(List<LoadedRun> runs, Optional<Instant> next) {

        public Due {
            runs = List.copyOf(runs);
        }
    }
}
