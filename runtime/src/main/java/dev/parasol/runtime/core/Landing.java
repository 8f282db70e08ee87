package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The state of an instance that comes from another graph. Where it rests it rests on, since when it did; what has ended in
 * nodes that both graphs have has ended; what comes after is still to run, and everything else is skipped.
 */
final class Landing {

    private final State before;
    private final Plan old;
    private final Plan plan;
    private final Decision.Migrated decision;
    private final Outlook outlook;
    private final Delays delays;
    private final NodeState[] nodes;
    private final EdgeState[] edges;

    Landing(Plan old, State before, Plan plan, Decision.Migrated decision) {
        this.old = old;
        this.before = before;
        this.plan = plan;
        this.decision = decision;
        Standstill rest = Standstill.of(old, before);
        this.outlook = Outlook.of(plan, rest, decision.moves());
        this.delays = Delays.of(rest, before, plan, outlook, decision.moves());
        this.nodes = new NodeState[plan.nodeCount()];
        this.edges = new EdgeState[plan.edgeCount()];
    }

    Outlook outlook() {
        return outlook;
    }

    Delays delays() {
        return delays;
    }

    State state() {
        return before.status() == Status.PENDING ? notBegun() : begun();
    }

    private State notBegun() {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = NodeState.PENDING;
        }
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = EdgeState.OPEN;
        }
        return folded(new Fold(plan, new State(plan, nodes, edges, before.progress())));
    }

    private State begun() {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = node(node);
        }
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = edge(edge);
        }
        Fold fold = new Fold(plan, new State(plan, nodes, edges, progress()));
        fold.now(decision.at());
        if (before.status() != Status.FAILED) {
            outlook.arrivals().keySet().forEach(node -> deliver(fold, node));
            fold.settle();
            fold.conclude();
        }
        return folded(fold);
    }

    private State folded(Fold fold) {
        fold.draft().count(decision.at());
        return fold.advance().state();
    }

    /** An event that came early has nothing to wait for any more. */
    private void deliver(Fold fold, int node) {
        Payload early =
                plan.isStep(node) ? null : fold.draft().takeKept(plan.node(node).outcomes());
        if (early != null) {
            fold.end(node, early);
        }
    }

    private NodeState node(int node) {
        NodeState same =
                old.find(plan.name(node)).map(index -> before.nodes()[index]).orElse(NodeState.PENDING);
        Integer rested = outlook.arrivals().get(node);
        if (rested != null) {
            return arrived(node, same, before.nodes()[rested]);
        }
        if (outlook.isOpen(node)) {
            return same.afresh().in(Phase.PENDING);
        }
        Payload supplied = decision.supplied().get(plan.name(node));
        if (supplied != null) {
            return NodeState.PENDING.done(supplied, decision.at());
        }
        return ended(node) == null ? same.afresh().in(Phase.SKIPPED) : same;
    }

    /** What a node that both graphs have ended in, if that is an outcome of it in this one. */
    @Nullable
    Payload ended(int node) {
        Payload outcome = old.find(plan.name(node))
                .map(index -> before.nodes()[index].outcome())
                .orElse(null);
        return outcome != null && plan.node(node).outcomes().contains(outcome.type()) ? outcome : null;
    }

    /** Attempts count on where it is the same node. */
    private NodeState arrived(int node, NodeState same, NodeState rested) {
        if (rested.phase() != Phase.ACTIVE) {
            return same.in(rested.phase());
        }
        if (plan.isStep(node)) {
            int attempt = same.phase() == Phase.ACTIVE ? same.attempt() : same.attempt() + 1;
            return same.afresh().in(Phase.PENDING).active(attempt, decision.at(), decision.at());
        }
        Instant since = rested.since() == null ? decision.at() : rested.since();
        Instant due = plan.node(node)
                .timeout()
                .map(timeout -> Moments.after(since, timeout))
                .orElse(null);
        return NodeState.PENDING.active(same.attempt(), due, since);
    }

    private EdgeState edge(int edge) {
        Instant moment = delays.moment(edge);
        if (moment != null) {
            return EdgeState.delayedUntil(moment);
        }
        if (outlook.isOpen(plan.source(edge))) {
            return EdgeState.OPEN;
        }
        return isTaken(edge) ? EdgeState.TAKEN : EdgeState.DEAD;
    }

    private boolean isTaken(int edge) {
        Payload outcome = nodes[plan.source(edge)].outcome();
        boolean leadsOn = plan.target(edge) < 0 || nodes[plan.target(edge)].phase() != Phase.SKIPPED;
        return leadsOn && outcome != null && plan.edge(edge).on().equals(outcome.type());
    }

    private Progress progress() {
        Progress progress = before.progress();
        List<Integer> order = order();
        List<Integer> continuing = takenTo(order, Edge.CONTINUE_AS_NEW);
        return new Progress(
                progress.status(),
                progress.size(),
                progress.start(),
                progress.last(),
                progress.deadline(),
                progress.failure(),
                Sequence.of(order),
                Sequence.of(takenTo(order, Edge.END)),
                continuing.isEmpty() ? -1 : continuing.get(0),
                progress.kept(),
                progress.eventIds(),
                null);
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        before.progress().order().stream()
                .forEach(node -> plan.find(old.name(node)).filter(this::isDone).ifPresent(order::add));
        for (Map.Entry<String, Payload> supply : decision.supplied().entrySet()) {
            order.add(plan.index(supply.getKey()));
        }
        return order;
    }

    private boolean isDone(int node) {
        return nodes[node].phase() == Phase.DONE && !decision.supplied().containsKey(plan.name(node));
    }

    private List<Integer> takenTo(List<Integer> order, String target) {
        return order.stream()
                .filter(node -> IntStream.of(plan.outgoing(node))
                        .anyMatch(edge -> edges[edge].kind() == EdgeState.Kind.TAKEN
                                && plan.edge(edge).to().equals(target)))
                .toList();
    }
}
