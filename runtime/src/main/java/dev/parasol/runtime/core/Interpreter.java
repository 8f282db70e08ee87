package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** What each kind of decision does to a graph in motion. */
final class Interpreter implements DecisionVisitor<Fold> {

    private final Fold fold;
    private final Plan plan;
    private final Draft draft;
    private final Ending ending;

    Interpreter(Fold fold) {
        this.fold = fold;
        this.plan = fold.plan();
        this.draft = fold.draft();
        this.ending = new Ending(fold);
    }

    void apply(Decision decision) {
        fold.now(decision.at());
        require(decision instanceof Decision.Started == (draft.start() == null), decision, "Started comes first, once");
        decision.accept(this);
        draft.count(decision.at());
    }

    @Override
    public Fold started(Decision.Started started) {
        draft.start(started);
        if (started.delay().isEmpty()) {
            return begin(started, started.at());
        }
        Instant due = Moments.after(started.at(), started.delay().get());
        fold.command(new SetTimer(new Timer.StartDelay(), due));
        return fold;
    }

    @Override
    public Fold startDelayElapsed(Decision.StartDelayElapsed elapsed) {
        require(draft.status() == Status.PENDING, elapsed, "it has begun");
        return begin(startOf(elapsed), elapsed.at());
    }

    private Fold begin(Decision.Started started, Instant at) {
        limit(started, at);
        fold.reach(plan.start());
        return settled();
    }

    private void limit(Decision.Started started, Instant from) {
        Optional<Instant> deadline = started.timeout().map(timeout -> Moments.after(from, timeout));
        draft.deadline(deadline.orElse(null));
        deadline.ifPresent(due -> fold.command(new SetTimer(new Timer.InstanceTimeout(), due)));
    }

    @Override
    public Fold stepCompleted(Decision.StepCompleted completed) {
        int node = activeStep(completed, completed.node(), completed.attempt());
        return ended(completed, node, completed.outcome());
    }

    @Override
    public Fold attemptFailed(Decision.AttemptFailed failed) {
        int node = activeStep(failed, failed.node(), failed.attempt());
        fold.run(node, failed.nextAttemptAt());
        return settled();
    }

    @Override
    public Fold stepGaveUp(Decision.StepGaveUp gaveUp) {
        int node = activeStep(gaveUp, gaveUp.node(), gaveUp.attempt());
        if (gaveUp.outcome().isPresent()) {
            return ended(gaveUp, node, gaveUp.outcome().get());
        }
        Thrown thrown = gaveUp.failure();
        fold.mark(node, Phase.FAILED);
        draft.fail(new Failure(Optional.of(gaveUp.node()), thrown.type(), thrown.message(), gaveUp.attempt()));
        if (startOf(gaveUp).failFast()) {
            ending.fail();
            return fold;
        }
        return settled();
    }

    @Override
    public Fold eventReceived(Decision.EventReceived received) {
        requireGoesOn(received);
        Integer await = plan.awaitOf(received.event().type());
        require(await != null, received, "no await takes it");
        received.eventId().ifPresent(draft::remember);
        if (await != null && fold.node(await).phase() == Phase.ACTIVE) {
            fold.clearTimeout(await);
            return ended(received, await, received.event());
        }
        draft.keep(received.event());
        return fold;
    }

    @Override
    public Fold delayElapsed(Decision.DelayElapsed elapsed) {
        requireGoesOn(elapsed);
        for (int edge : plan.between(elapsed.from(), elapsed.to())) {
            if (fold.edge(edge).kind() == EdgeState.Kind.DELAYED) {
                fold.take(edge);
                return settled();
            }
        }
        throw unfitting(elapsed, "no such edge is delayed");
    }

    @Override
    public Fold awaitTimedOut(Decision.AwaitTimedOut timedOut) {
        int node = plan.index(timedOut.node());
        require(fold.node(node).phase() == Phase.ACTIVE && !plan.isStep(node), timedOut, "it does not await");
        return ended(timedOut, node, timedOut.outcome());
    }

    @Override
    public Fold instanceTimedOut(Decision.InstanceTimedOut timedOut) {
        requireGoesOn(timedOut);
        String limit = startOf(timedOut).timeout().map(Object::toString).orElse("its limit");
        String message = "the instance took longer than " + limit;
        draft.fail(new Failure(Optional.empty(), TimeoutException.class.getName(), message, 0));
        draft.deadline(null);
        ending.fail();
        return fold;
    }

    @Override
    public Fold stepCompensated(Decision.StepCompensated compensated) {
        Compensation done = compensating(compensated, compensated.node(), compensated.attempt());
        ending.compensate(done.next(compensated.at()));
        return fold;
    }

    @Override
    public Fold compensationAttemptFailed(Decision.CompensationAttemptFailed failed) {
        Compensation tried = compensating(failed, failed.node(), failed.attempt());
        ending.compensate(tried.again(failed.nextAttemptAt()));
        return fold;
    }

    @Override
    public Fold compensationGaveUp(Decision.CompensationGaveUp gaveUp) {
        Compensation tried = compensating(gaveUp, gaveUp.node(), gaveUp.attempt());
        draft.compensation(tried.gaveUp(gaveUp, draft.failure()));
        ending.stop(Status.FAILED);
        return fold;
    }

    private Compensation compensating(Decision decision, String step, int attempt) {
        Compensation current = draft.compensation();
        if (draft.status().isEnded()
                || current == null
                || !plan.name(current.step()).equals(step)
                || current.attempt() != attempt) {
            throw unfitting(decision, "that compensation is not under way");
        }
        return current;
    }

    /** What has failed can be cancelled too: then it cannot be retried any more. */
    @Override
    public Fold cancelled(Decision.Cancelled cancelled) {
        boolean failed = draft.status() == Status.FAILED;
        require(failed || !draft.status().isEnded(), cancelled, "the instance has ended");
        ending.stop(Status.CANCELLED);
        return fold;
    }

    /** Awaits wait their whole time again, and attempts are counted again; delays are not prolonged. */
    @Override
    public Fold retried(Decision.Retried retried) {
        require(draft.status() == Status.FAILED, retried, "it has not failed");
        Compensation compensation = draft.compensation();
        if (compensation != null) {
            ending.compensate(compensation.afresh(retried.at()));
            return fold;
        }
        return forwards(retried);
    }

    /** What leads to another graph is no matter of one graph alone. */
    @Override
    public Fold migrated(Decision.Migrated migrated) {
        throw unfitting(migrated, "it belongs between two definitions");
    }

    private Fold forwards(Decision.Retried retried) {
        draft.forgetFailure();
        limit(startOf(retried), retried.at());
        for (int node = 0; node < plan.nodeCount(); node++) {
            Phase phase = fold.node(node).phase();
            if (phase == Phase.FAILED || phase == Phase.INTERRUPTED || phase == Phase.HELD) {
                fold.again(node);
            }
        }
        for (int edge = 0; edge < plan.edgeCount(); edge++) {
            Instant due = fold.due(edge);
            if (due != null) {
                fold.setDelay(edge, due);
            }
        }
        return settled();
    }

    private Fold ended(Decision decision, int node, Payload outcome) {
        require(plan.node(node).outcomes().contains(outcome.type()), decision, "it has no such outcome");
        fold.end(node, outcome);
        return settled();
    }

    private Fold settled() {
        fold.settle();
        fold.conclude();
        return fold;
    }

    private int activeStep(Decision decision, String name, int attempt) {
        requireNotEnded(decision);
        int node = plan.index(name);
        NodeState state = fold.node(node);
        boolean active = plan.isStep(node) && state.phase() == Phase.ACTIVE && state.attempt() == attempt;
        require(active, decision, "that attempt is not active");
        return node;
    }

    private Decision.Started startOf(Decision decision) {
        Decision.Started start = draft.start();
        if (start == null) {
            throw unfitting(decision, "Started comes first");
        }
        return start;
    }

    private void requireGoesOn(Decision decision) {
        requireNotEnded(decision);
        require(draft.compensation() == null, decision, "the instance is compensated");
    }

    private void requireNotEnded(Decision decision) {
        require(!draft.status().isEnded(), decision, "the instance has ended");
    }

    private void require(boolean holds, Decision decision, String otherwise) {
        if (!holds) {
            throw unfitting(decision, otherwise);
        }
    }

    private UnfittingDecisionException unfitting(Decision decision, String why) {
        return new UnfittingDecisionException("decision " + (draft.size() + 1) + " does not fit: " + why + "; status "
                + draft.status() + ", " + decision);
    }
}
