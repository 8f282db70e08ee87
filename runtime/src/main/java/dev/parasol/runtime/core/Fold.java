package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Command.ClearTimer;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.core.Timer.AwaitTimeout;
import dev.parasol.runtime.core.Timer.EdgeDelay;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph in motion: what its nodes and edges go through, whatever decision set them going. Works on copies of a state's
 * nodes and edges and collects the commands on the way.
 */
final class Fold {

    private final Plan plan;
    private final NodeState[] nodes;
    private final EdgeState[] edges;
    private final Draft draft;
    private final List<Command> commands = new ArrayList<>(2);
    private final Sequence touched = Sequence.empty();
    private Instant now = Instant.MIN;

    Fold(Plan plan, State state) {
        this.plan = plan;
        this.nodes = state.nodes().clone();
        this.edges = state.edges().clone();
        this.draft = new Draft(state.progress());
    }

    Plan plan() {
        return plan;
    }

    Draft draft() {
        return draft;
    }

    NodeState node(int node) {
        return nodes[node];
    }

    EdgeState edge(int edge) {
        return edges[edge];
    }

    /** What it has come to; after that the fold must not be used any more. */
    Advance advance() {
        return new Advance(new State(plan, nodes, edges, draft.progress()), commands);
    }

    void now(Instant at) {
        now = at;
    }

    Instant now() {
        return now;
    }

    void command(Command command) {
        commands.add(command);
    }

    /** The node's turn has come. A failing instance starts nothing new. */
    void reach(int node) {
        if (draft.isFailing()) {
            nodes[node] = nodes[node].in(Phase.HELD);
        } else if (plan.isStep(node)) {
            run(node, now);
        } else {
            await(node);
        }
    }

    /** Makes an attempt, the next one, due. */
    void run(int node, Instant notBefore) {
        nodes[node] = nodes[node].active(nodes[node].attempt() + 1, notBefore, beginning());
        commands.add(new RunStep(plan.name(node), nodes[node].attempt(), notBefore));
    }

    private void await(int node) {
        Node await = plan.node(node);
        Payload early = draft.takeKept(await.outcomes());
        if (early != null) {
            end(node, early);
            return;
        }
        Instant from = beginning();
        Instant due =
                await.timeout().map(timeout -> Moments.after(from, timeout)).orElse(null);
        nodes[node] = nodes[node].active(0, due, from);
        if (due != null) {
            commands.add(new SetTimer(new AwaitTimeout(await.name()), due));
        }
    }

    /** In a run that has its beginning from another one nothing begins before it starts itself, however old that is. */
    private Instant beginning() {
        Decision.Started start = draft.start();
        return start == null ? now : Moments.later(now, start.at());
    }

    /** Ends a node with an outcome and decides its edges. {@link #settle} has to follow. */
    void end(int node, Payload outcome) {
        nodes[node] = nodes[node].done(outcome, now);
        draft.order().add(node);
        for (int edge : plan.outgoing(node)) {
            if (plan.edge(edge).on().equals(outcome.type())) {
                follow(edge);
            } else {
                decide(edge, EdgeState.DEAD);
            }
        }
    }

    /** An await ends before its timeout. */
    void clearTimeout(int node) {
        if (nodes[node].due() != null && !plan.isStep(node)) {
            commands.add(new ClearTimer(new AwaitTimeout(plan.name(node))));
        }
    }

    private void follow(int edge) {
        Duration after = plan.edge(edge).after().orElse(null);
        if (after == null) {
            take(edge);
        } else {
            Instant due = Moments.after(now, after);
            edges[edge] = EdgeState.delayedUntil(due);
            setDelay(edge, due);
        }
    }

    void setDelay(int edge, Instant due) {
        Edge delayed = plan.edge(edge);
        commands.add(new SetTimer(new EdgeDelay(delayed.from(), delayed.to()), due));
    }

    /** Takes an edge. {@link #settle} has to follow. */
    void take(int edge) {
        decide(edge, EdgeState.TAKEN);
        if (plan.target(edge) == Plan.END) {
            draft.results().add(plan.source(edge));
        } else if (plan.target(edge) == Plan.CONTINUE_AS_NEW) {
            draft.continueWith(plan.source(edge));
        }
    }

    private void decide(int edge, EdgeState as) {
        edges[edge] = as;
        if (plan.target(edge) >= 0) {
            touched.add(plan.target(edge));
        }
    }

    /** Reaches or skips every node whose edges are all decided by now, and so on with those after it. */
    void settle() {
        for (int next = 0; next < touched.size(); next++) {
            int node = touched.get(next);
            if (nodes[node].phase() == Phase.PENDING && allDecided(node)) {
                reachOrSkip(node);
            }
        }
        touched.clear();
    }

    private boolean allDecided(int node) {
        for (int edge : plan.incoming(node)) {
            if (!edges[edge].isDecided()) {
                return false;
            }
        }
        return true;
    }

    private void reachOrSkip(int node) {
        for (int edge : plan.incoming(node)) {
            if (edges[edge].kind() == EdgeState.Kind.TAKEN) {
                reach(node);
                return;
            }
        }
        nodes[node] = NodeState.SKIPPED;
        for (int edge : plan.outgoing(node)) {
            decide(edge, EdgeState.DEAD);
        }
    }

    void mark(int node, Phase phase) {
        nodes[node] = nodes[node].in(phase);
    }

    /** Lets a node begin anew that failed, was interrupted or was held back. */
    void again(int node) {
        nodes[node] = nodes[node].afresh();
        reach(node);
    }

    /** Tells from nodes and edges where the instance stands, and ends it if nothing is left to do. */
    void conclude() {
        boolean running = hasActiveStep();
        if (draft.isFailing() && !running) {
            new Ending(this).fail();
        } else if (isComplete()) {
            new Ending(this).stop(Status.COMPLETED);
        } else {
            draft.status(running ? Status.RUNNING : Status.WAITING);
        }
    }

    private boolean hasActiveStep() {
        for (int node = 0; node < nodes.length; node++) {
            if (nodes[node].phase() == Phase.ACTIVE && plan.isStep(node)) {
                return true;
            }
        }
        return false;
    }

    /** A node that has neither ended nor been skipped has undecided edges, so the edges tell it all. */
    private boolean isComplete() {
        for (EdgeState edge : edges) {
            if (!edge.isDecided()) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Instant due(int edge) {
        return edges[edge].due();
    }
}
