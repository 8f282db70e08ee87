package dev.parasol.runtime.version;

import dev.parasol.release.Release;
import dev.parasol.runtime.error.DecisionOvertakenException;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.NothingToRollBackException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One workflow's versions, operated while it runs.
 *
 * <p>What is decided here is recorded, holds at once on this node and within two seconds on every other one, and outlives
 * all of them. It applies to starts (and runs that continue as new) that neither the caller nor a router has a version for.
 * A node without the code of the version that was chosen starts what was in force before, and says so in its log.
 *
 * <p>Decisions say who and why; neither may be blank.
 */
public interface Versions {

    /**
     * The same, for decisions that hold only if nobody else decides meanwhile.
     *
     * @param seq the latest decision that the operator has seen; 0 if there was none
     */
    Versions asOf(int seq);

    /**
     * Lets all new starts run on a version. A canary ends with it.
     *
     * @throws UnknownVersionException if the code has no such version; the message says which it has
     * @throws DecisionOvertakenException if somebody else has decided meanwhile
     * @throws IncompleteBuildException if this process has no code for the workflow
     */
    VersionDecision makeCurrent(int version, String by, String why);

    /**
     * Lets a share of new starts run on a version, in place of any other canary. Which keys those are depends on nothing but
     * the workflow and the key: the same ones each time, and the same ones and more when the share is raised.
     *
     * @param percent 0, which ends the canary, to 100, with two decimals
     * @throws IllegalArgumentException if the share is something else, or the version is the current one
     * @throws UnknownVersionException if the code has no such version; the message says which it has
     * @throws DecisionOvertakenException if somebody else has decided meanwhile
     * @throws IncompleteBuildException if this process has no code for the workflow
     */
    VersionDecision canary(int version, double percent, String by, String why);

    /**
     * Goes back to what was in force before the last decision. Done again it goes back one more, not forth.
     *
     * @throws NothingToRollBackException if every decision has been taken back, or there was none
     * @throws DecisionOvertakenException if somebody else has decided meanwhile
     */
    VersionDecision rollBack(String by, String why);

    /**
     * Lets the code say which version is current, as if nobody had ever decided.
     *
     * @throws DecisionOvertakenException if somebody else has decided meanwhile
     */
    VersionDecision leaveToCode(String by, String why);

    /** What is in force by all that was decided until now. */
    InForce inForce();

    /**
     * Moves instances from one version to another.
     *
     * @throws UnknownVersionException if the code has no migration between them; the message says which it has
     * @throws IncompleteBuildException if this process has no code for the workflow
     */
    Moves migration(int from, int to);

    /** Everything that was decided, in order. */
    List<VersionDecision> history();

    /**
     * What was released, the retired included, the lowest version first: what the release files on this process's class path
     * say.
     *
     * @throws IncompleteBuildException if this process has no code for the workflow
     */
    List<Release> releases();

    /**
     * What was released, decided and retired, as JSON: one object a line, and a line break after each. What was decided comes
     * from the store; what was released and retired from the files on this process's class path, which know the day only, so
     * it comes before what was decided on that day, or after it.
     */
    String historyAsJsonLines();

    /** How many instances each version has in each status; exact, so it takes as long as an index takes to count. */
    SortedMap<Integer, Map<Status, Long>> counts();

    /** Of a version's instances in statuses that are not final the one that was started first. */
    Optional<Instance> oldestActive(int version);

    /**
     * Whether a version can be removed from the code. Counts up to a thousand in each status, so it costs the same however
     * many instances there are.
     *
     * @throws IncompleteBuildException if this process has no code for the workflow, and cannot tell which version is current
     */
    Removal removal(int version);

    /**
     * The versions that are deprecated by now or were to be removed after some day, and what they still hold.
     *
     * @throws IncompleteBuildException if this process has no code for the workflow
     */
    List<DeprecatedVersion> deprecated();

    /**
     * The instances that no node has the code for.
     *
     * @param page which of them; its statuses are not looked at
     */
    Stalled stalled(InstanceQuery page);
}
