package dev.parasol.runtime.core;

import dev.parasol.StepFailed;
import dev.parasol.runtime.core.Verdict.Accepted;
import dev.parasol.runtime.core.Verdict.AlreadyRecorded;
import dev.parasol.runtime.core.Verdict.Refused;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which decision to append when something happens, or why none. */
final class Rulings {

    private final Plan plan;
    private final Expected expected;

    Rulings(Plan plan) {
        this.plan = plan;
        this.expected = new Expected(plan);
    }

    Optional<Decision> completed(State state, String name, int attempt, Payload outcome, Instant at) {
        int node = plan.index(name);
        if (!isActive(state, node, attempt)) {
            return Optional.empty();
        }
        if (!plan.node(node).outcomes().contains(outcome.type())) {
            throw new IllegalArgumentException(name + " returned " + outcome.type() + ", but ends in one of "
                    + plan.node(node).outcomes());
        }
        return Optional.of(new Decision.StepCompleted(name, attempt, outcome, at));
    }

    Optional<Decision> failed(
            State state,
            String name,
            int attempt,
            Thrown thrown,
            Instant at,
            double random,
            Function<StepFailed, Payload> encode) {
        int node = plan.index(name);
        if (!isActive(state, node, attempt) || !(plan.node(node) instanceof StepNode step)) {
            return Optional.empty();
        }
        int made = attempt - state.nodes()[node].spent();
        Optional<Instant> next = nextAttempt(step.retry(), made, thrown, at, random);
        if (next.isPresent()) {
            return Optional.of(new Decision.AttemptFailed(name, attempt, thrown, next.get(), at));
        }
        Optional<Payload> caught = step.catchesFailure()
                ? Optional.of(encode.apply(new StepFailed(name, thrown.type(), thrown.message(), attempt)))
                : Optional.empty();
        return Optional.of(new Decision.StepGaveUp(name, attempt, thrown, caught, at));
    }

    /** Empty when there is none. */
    private static Optional<Instant> nextAttempt(
            RetryPolicy retry, int made, Thrown thrown, Instant at, double random) {
        boolean again = made < retry.maxAttempts() && thrown.types().stream().noneMatch(retry.giveUpOn()::contains);
        return again ? Optional.of(Moments.after(at, retry.waitAfter(made, random))) : Optional.empty();
    }

    Optional<Decision> compensated(State state, String name, int attempt, Instant at) {
        return underWay(state, name, attempt).map(current -> new Decision.StepCompensated(name, attempt, at));
    }

    Optional<Decision> compensationFailed(
            State state, String name, int attempt, Thrown thrown, Instant at, double random) {
        return underWay(state, name, attempt).map(current -> compensationFailed(current, name, thrown, at, random));
    }

    private Decision compensationFailed(Compensation current, String name, Thrown thrown, Instant at, double random) {
        RetryPolicy retry = plan.node(current.step()) instanceof StepNode step ? step.retry() : RetryPolicy.NONE;
        int attempt = current.attempt();
        return nextAttempt(retry, attempt - current.spent(), thrown, at, random)
                .<Decision>map(next -> new Decision.CompensationAttemptFailed(name, attempt, thrown, next, at))
                .orElseGet(() -> new Decision.CompensationGaveUp(name, attempt, thrown, at));
    }

    private Optional<Compensation> underWay(State state, String name, int attempt) {
        return state.compensation()
                .filter(current -> current.step() == plan.index(name) && current.attempt() == attempt);
    }

    private boolean isActive(State state, int node, int attempt) {
        NodeState step = state.nodes()[node];
        return plan.isStep(node) && step.phase() == Phase.ACTIVE && step.attempt() == attempt;
    }

    Optional<Decision> due(State state, Timer timer, Instant at, Function<String, Payload> encode) {
        if (state.status().isEnded() || state.compensation().isPresent()) {
            return Optional.empty();
        }
        if (timer instanceof Timer.AwaitTimeout await) {
            return awaitTimeout(state, await.node(), at, encode);
        }
        if (timer instanceof Timer.EdgeDelay delay) {
            return edgeDelay(state, delay, at);
        }
        return timer instanceof Timer.StartDelay ? startDelay(state, at) : instanceTimeout(state, at);
    }

    private Optional<Decision> awaitTimeout(State state, String name, Instant at, Function<String, Payload> encode) {
        int node = plan.index(name);
        NodeState await = state.nodes()[node];
        boolean timedOut = await.phase() == Phase.ACTIVE && isOver(await.due(), at);
        if (!timedOut || !(plan.node(node) instanceof AwaitNode awaiting)) {
            return Optional.empty();
        }
        return awaiting.onTimeout().map(type -> new Decision.AwaitTimedOut(name, encode.apply(type), at));
    }

    private Optional<Decision> edgeDelay(State state, Timer.EdgeDelay delay, Instant at) {
        for (int edge : plan.between(delay.from(), delay.to())) {
            if (isOver(state.edges()[edge].due(), at)) {
                return Optional.of(new Decision.DelayElapsed(delay.from(), delay.to(), at));
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> startDelay(State state, Instant at) {
        Instant due = state.progress()
                .started()
                .delay()
                .map(delay -> Moments.after(state.startedAt(), delay))
                .orElse(null);
        return state.status() == Status.PENDING && isOver(due, at)
                ? Optional.of(new Decision.StartDelayElapsed(at))
                : Optional.empty();
    }

    private static Optional<Decision> instanceTimeout(State state, Instant at) {
        return isOver(state.progress().deadline(), at)
                ? Optional.of(new Decision.InstanceTimedOut(at))
                : Optional.empty();
    }

    private static boolean isOver(@Nullable Instant due, Instant at) {
        return due != null && !at.isBefore(due);
    }

    Verdict resume(State state, Optional<String> eventId, Payload event, Instant at) {
        if (eventId.map(state.progress().eventIds()::contains).orElse(false)) {
            return new AlreadyRecorded();
        }
        return expected.takes(state, event.type())
                ? new Accepted(new Decision.EventReceived(eventId, event, at))
                : new Refused(expected.refusal(state, event.type()));
    }

    Verdict cancel(State state, Instant at) {
        return state.status().isEnded() && state.status() != Status.FAILED
                ? new Refused(
                        "only an instance that has not ended, or has failed, can be cancelled; it is " + state.status())
                : new Accepted(new Decision.Cancelled(at));
    }

    Verdict retry(State state, Instant at) {
        return state.status() == Status.FAILED
                ? new Accepted(new Decision.Retried(at))
                : new Refused("only a failed instance can be retried; it is " + state.status());
    }
}
