package dev.parasol.runtime.core;

/**
 * One method for each kind of decision, so that none is forgotten.
 *
 * @param <R> what each of them answers
 */
public interface DecisionVisitor<R> {

    R started(Decision.Started decision);

    R startDelayElapsed(Decision.StartDelayElapsed decision);

    R stepCompleted(Decision.StepCompleted decision);

    R attemptFailed(Decision.AttemptFailed decision);

    R stepGaveUp(Decision.StepGaveUp decision);

    R eventReceived(Decision.EventReceived decision);

    R delayElapsed(Decision.DelayElapsed decision);

    R awaitTimedOut(Decision.AwaitTimedOut decision);

    R instanceTimedOut(Decision.InstanceTimedOut decision);

    R stepCompensated(Decision.StepCompensated decision);

    R compensationAttemptFailed(Decision.CompensationAttemptFailed decision);

    R compensationGaveUp(Decision.CompensationGaveUp decision);

    R cancelled(Decision.Cancelled decision);

    R retried(Decision.Retried decision);

    R migrated(Decision.Migrated decision);
}
