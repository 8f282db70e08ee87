package dev.parasol.runtime.spi;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.VersionDecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletionStage;

/** What operators have decided about versions, and how many runs each version has. */
public interface VersionBook {

    /**
     * Appends a decision, unless the workflow has one with that seq already.
     *
     * @return the decision that now has the seq: this one, or the one that was there before
     */
    CompletionStage<VersionDecision> append(VersionDecision decision);

    /** A workflow's decisions, in order. */
    List<VersionDecision> decisions(String workflow);

    /**
     * The decisions on all workflows that come after those that are known, each workflow's in order. Every node asks every
     * second.
     *
     * @param known the latest seq that is known, by workflow
     */
    CompletionStage<List<VersionDecision>> since(Map<String, Integer> known);

    /** The versions that any run of a workflow has, without a look at each run. */
    SortedSet<Integer> versions(String workflow);

    /**
     * How many runs of a version are in a status. Reads no more of them than it counts.
     *
     * @param atMost where to stop counting; at least 1
     */
    long count(String workflow, int version, Status status, long atMost);

    /** The run of a version in a status that was started first. */
    Optional<StoredRun> oldest(String workflow, int version, Status status);
}
