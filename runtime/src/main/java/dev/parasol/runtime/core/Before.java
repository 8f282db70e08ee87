package dev.parasol.runtime.core;

import java.time.Instant;
import java.util.Optional;

/**
 * What a decision of one run is in the history of another that begins anew from a node. What belongs to the node, or to one
 * after it, is left out, and so is what befell the first run as a whole. A step that is kept ended in its first attempt.
 */
final class Before implements DecisionVisitor<Optional<Decision>> {

    private final Plan plan;
    private final Instant at;
    private final Descendants anew;

    /**
     * What is kept before a node.
     *
     * @param at when the other run starts
     */
    Before(Plan plan, int node, Instant at) {
        this.plan = plan;
        this.at = at;
        this.anew = Descendants.of(plan, node);
    }

    private Optional<Decision> of(String node, Decision decision) {
        return anew.contain(plan.index(node)) ? Optional.empty() : Optional.of(decision);
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
        Integer await = plan.awaitOf(received.event().type());
        return await == null || anew.contain(await) ? Optional.empty() : Optional.of(received);
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
}
