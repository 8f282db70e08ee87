package dev.parasol.runtime.core;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a decision of one run is in the history of another that begins anew from a node. What belongs to the node, or to one
 * after it, is left out, and so is what befell the first run as a whole. A step that is kept ended in its first attempt.
 */
final class Before implements DecisionVisitor<Optional<Decision>> {

    private final Instant at;
    private final Predicate<String> isAnew;
    private final Predicate<String> isAwaited;

    /**
     * What is kept.
     *
     * @param at when the other run starts
     * @param isAnew the nodes that are left out
     * @param isAwaited the types of events that are kept
     */
    private Before(Instant at, Predicate<String> isAnew, Predicate<String> isAwaited) {
        this.at = at;
        this.isAnew = isAnew;
        this.isAwaited = isAwaited;
    }

    /** What is kept before a node. */
    static Before node(Plan plan, int node, Instant at) {
        Descendants anew = Descendants.of(plan, node);
        return new Before(at, name -> anew.contain(plan.index(name)), event -> {
            Integer await = plan.awaitOf(event);
            return await != null && !anew.contain(await);
        });
    }

    /**
     * What is kept of the time on other versions: all that happened to nodes, and events but for those that come anew.
     *
     * @param early the types of events that had not ended an await by the time of the last move
     */
    static Before move(Plan plan, int node, Instant at, Set<String> early) {
        Descendants anew = Descendants.of(plan, node);
        return new Before(at, name -> false, event -> {
            Integer await = plan.awaitOf(event);
            return await == null || !early.contains(event) || !anew.contain(await);
        });
    }

    private Optional<Decision> of(String node, Decision decision) {
        return isAnew.test(node) ? Optional.empty() : Optional.of(decision);
    }

    /** Its delay is over, and its time begins now. */
    @Override
    public Optional<Decision> started(Decision.Started started) {
        return Optional.of(new Decision.Started(
                started.input(), started.failFast(), started.onFailure(), Optional.empty(), started.timeout(), at));
    }

    @Override
    public Optional<Decision> startDelayElapsed(Decision.StartDelayElapsed elapsed) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> stepCompleted(Decision.StepCompleted completed) {
        return of(
                completed.node(), new Decision.StepCompleted(completed.node(), 1, completed.outcome(), completed.at()));
    }

    @Override
    public Optional<Decision> attemptFailed(Decision.AttemptFailed failed) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> stepGaveUp(Decision.StepGaveUp gaveUp) {
        return gaveUp.outcome().isEmpty()
                ? Optional.empty()
                : of(
                        gaveUp.node(),
                        new Decision.StepGaveUp(gaveUp.node(), 1, gaveUp.failure(), gaveUp.outcome(), gaveUp.at()));
    }

    @Override
    public Optional<Decision> eventReceived(Decision.EventReceived received) {
        return isAwaited.test(received.event().type()) ? Optional.of(received) : Optional.empty();
    }

    @Override
    public Optional<Decision> delayElapsed(Decision.DelayElapsed elapsed) {
        return of(elapsed.from(), elapsed);
    }

    @Override
    public Optional<Decision> awaitTimedOut(Decision.AwaitTimedOut timedOut) {
        return of(timedOut.node(), timedOut);
    }

    @Override
    public Optional<Decision> instanceTimedOut(Decision.InstanceTimedOut timedOut) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> stepCompensated(Decision.StepCompensated compensated) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> compensationAttemptFailed(Decision.CompensationAttemptFailed failed) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> compensationGaveUp(Decision.CompensationGaveUp gaveUp) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> cancelled(Decision.Cancelled cancelled) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> retried(Decision.Retried retried) {
        return Optional.empty();
    }

    @Override
    public Optional<Decision> migrated(Decision.Migrated migrated) {
        return Optional.of(migrated);
    }
}
