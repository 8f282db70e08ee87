package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import dev.parasol.runtime.core.Command.ClearTimer;
import dev.parasol.runtime.core.Command.Compensate;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.core.Timer.EdgeDelay;
import dev.parasol.runtime.core.Timer.InstanceTimeout;
import dev.parasol.runtime.instance.Status;
import java.util.ArrayList;
import java.util.List;

/** How a graph in motion comes to its end: at once, or when what its completed steps did is undone. */
final class Ending {

    private final Fold fold;
    private final Plan plan;
    private final Draft draft;

    Ending(Fold fold) {
        this.fold = fold;
        this.plan = fold.plan();
        this.draft = fold.draft();
    }

    /** Ends the instance, and interrupts what is active, for good or until a retry. */
    void stop(Status status) {
        interruptCompensation();
        for (int node = 0; node < plan.nodeCount(); node++) {
            interrupt(node);
        }
        draft.status(status);
        fold.command(new Ended(status));
    }

    private void interruptCompensation() {
        Compensation compensation = draft.compensation();
        if (compensation != null && compensation.isUnderWay() && !draft.status().isEnded()) {
            fold.command(new Interrupt(plan.name(compensation.step()), compensation.attempt()));
        }
    }

    private void interrupt(int node) {
        NodeState state = fold.node(node);
        if (state.phase() == Phase.ACTIVE) {
            if (plan.isStep(node)) {
                fold.command(new Interrupt(plan.name(node), state.attempt()));
            }
            fold.mark(node, Phase.INTERRUPTED);
        }
    }

    /** Ends what has failed, unless its completed steps are to be compensated first. */
    void fail() {
        Decision.Started start = draft.start();
        if (start == null || start.onFailure() == OnFailure.STOP) {
            stop(Status.FAILED);
            return;
        }
        Compensation compensation = Compensation.of(toUndo(), fold.now());
        if (compensation.isUnderWay()) {
            leaveTheGraph();
        }
        compensate(compensation);
    }

    /** The completed steps that have a {@code compensate}, the latest first. */
    private List<Integer> toUndo() {
        List<Integer> steps = new ArrayList<>();
        for (int latest = draft.order().size() - 1; latest >= 0; latest--) {
            int node = draft.order().get(latest);
            if (fold.node(node).isUndoable(plan.node(node))) {
                steps.add(node);
            }
        }
        return steps;
    }

    /** Nothing of the graph happens any more, though the instance goes on. */
    private void leaveTheGraph() {
        for (int node = 0; node < plan.nodeCount(); node++) {
            fold.clearTimeout(node);
            interrupt(node);
        }
        for (int edge = 0; edge < plan.edgeCount(); edge++) {
            if (fold.edge(edge).due() != null) {
                fold.command(new ClearTimer(
                        new EdgeDelay(plan.edge(edge).from(), plan.edge(edge).to())));
            }
        }
        if (draft.deadline() != null) {
            draft.deadline(null);
            fold.command(new ClearTimer(new InstanceTimeout()));
        }
    }

    /** Has the next step undone; ends the instance when none is left. */
    void compensate(Compensation next) {
        draft.compensation(next);
        if (next.left().isEmpty()) {
            stop(Status.COMPENSATED);
        } else {
            draft.status(Status.RUNNING);
            fold.command(new Compensate(plan.name(next.step()), next.attempt(), next.due()));
        }
    }
}
