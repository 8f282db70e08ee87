package dev.parasol.runtime.core;

import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the decisions so far add up to. Does not change; {@link Core#advance} gives the next one. */
public final class State {

    /** What a node ended with. */
    public record Recorded(String node, Payload outcome) {}

    private final Plan plan;
    private final NodeState[] nodes;
    private final EdgeState[] edges;
    private final Progress progress;

    /** The arrays are not copied: whoever made them does not touch them again. */
    State(Plan plan, NodeState[] nodes, EdgeState[] edges, Progress progress) {
        this.plan = plan;
        this.nodes = nodes;
        this.edges = edges;
        this.progress = progress;
    }

    NodeState[] nodes() {
        return nodes;
    }

    EdgeState[] edges() {
        return edges;
    }

    Progress progress() {
        return progress;
    }

    /** Where the instance stands; never {@code STALLED}, which is for an engine to tell. */
    public Status status() {
        return progress.status();
    }

    /** How many decisions there were. */
    public int size() {
        return progress.size();
    }

    /** When the instance was created. */
    public Instant startedAt() {
        return progress.started().at();
    }

    /** When the last decision was made. */
    public Instant updatedAt() {
        return progress.updatedAt();
    }

    /** What the instance was started with; empty for a workflow without input. */
    public Optional<Payload> input() {
        return progress.started().input();
    }

    /**
     * The names of the nodes that are running, waiting for another attempt or for an event, in the graph's order; or of the
     * step that is being compensated.
     */
    public List<String> active() {
        List<String> active = new ArrayList<>(1);
        for (int node = 0; node < nodes.length; node++) {
            if (nodes[node].phase() == Phase.ACTIVE) {
                active.add(plan.name(node));
            }
        }
        compensation().ifPresent(current -> active.add(plan.name(current.step())));
        return List.copyOf(active);
    }

    /** Whether a node is one of {@link #active()}. */
    public boolean isActive(String node) {
        int index = plan.index(node);
        return nodes[index].phase() == Phase.ACTIVE
                || compensation().filter(current -> current.step() == index).isPresent();
    }

    /** Whether the instance has failed and what it did is being undone. */
    public boolean isCompensating() {
        return compensation().isPresent();
    }

    /** Since when the step is being compensated whose turn it is, whatever the attempt; empty unless one is. */
    public Optional<Instant> compensatingSince() {
        return compensation().map(Compensation::since);
    }

    /** The steps that are undone, or will be once the instance goes on. */
    IntStream undone() {
        Compensation compensation = progress.compensation();
        if (compensation == null) {
            return IntStream.empty();
        }
        boolean over = status() == Status.CANCELLED;
        return progress.order().stream()
                .filter(node ->
                        isUndoable(node) && !(over && compensation.left().contains(node)));
    }

    private boolean isUndoable(int node) {
        return nodes[node].isUndoable(plan.node(node));
    }

    /** How far the instance has been undone; empty unless that is going on. */
    Optional<Compensation> compensation() {
        return Optional.ofNullable(progress.compensation())
                .filter(compensation -> compensation.isUnderWay() && !status().isEnded());
    }

    /** The binary names of the events that end an await at once; in the graph's order. */
    public List<String> awaiting() {
        return inPhase(Phase.ACTIVE)
                .filter(node -> !plan.isStep(node))
                .mapToObj(plan::node)
                .flatMap(await -> await.outcomes().stream())
                .toList();
    }

    /** Where a node stands. */
    public Phase phase(String node) {
        return nodes[plan.index(node)].phase();
    }

    /** A step's latest attempt, from 1; 0 before the first. */
    public int attempt(String node) {
        return nodes[plan.index(node)].attempt();
    }

    /** Since when an active node is active, whatever the attempt, or when a node ended that is done; empty for others. */
    public Optional<Instant> since(String node) {
        return Optional.ofNullable(nodes[plan.index(node)].since());
    }

    /** What a node ended with. */
    public Optional<Payload> outcome(String node) {
        return Optional.ofNullable(nodes[plan.index(node)].outcome());
    }

    /** What nodes ended with, in the order in which they did. */
    public List<Recorded> outcomes() {
        return recorded(progress.order());
    }

    /** The outcomes that led to {@code End}, in the order in which they did. */
    public List<Payload> results() {
        return recorded(progress.results()).stream().map(Recorded::outcome).toList();
    }

    /** Why the instance failed, is about to, or could not be compensated; empty unless it does. */
    public Optional<Failure> failure() {
        Compensation compensation = progress.compensation();
        return Optional.ofNullable(
                compensation == null || compensation.failure() == null ? progress.failure() : compensation.failure());
    }

    /** When the instance as a whole has taken too long; empty if it may take for ever. */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(progress.deadline());
    }

    /** The outcome that lets the next run begin; empty unless the instance is completed and continues as new. */
    public Optional<Payload> continuation() {
        return status() == Status.COMPLETED && progress.continuation() >= 0
                ? Optional.ofNullable(nodes[progress.continuation()].outcome())
                : Optional.empty();
    }

    /** Events that have arrived and wait for their await to start, in the order in which they came. */
    public List<Payload> keptEvents() {
        return progress.kept();
    }

    private List<Recorded> recorded(Sequence order) {
        List<Recorded> recorded = new ArrayList<>(order.size());
        for (int place = 0; place < order.size(); place++) {
            int node = order.get(place);
            Payload outcome = nodes[node].outcome();
            if (outcome != null) {
                recorded.add(new Recorded(plan.name(node), outcome));
            }
        }
        return recorded;
    }

    IntStream inPhase(Phase phase) {
        return IntStream.range(0, nodes.length).filter(node -> nodes[node].phase() == phase);
    }

    @Override
    public String toString() {
        Stream<String> each = IntStream.range(0, nodes.length).mapToObj(node -> plan.name(node) + " " + nodes[node]);
        return "State[" + status() + " after " + size() + " decisions: " + String.join(", ", each.toList()) + "]";
    }
}
