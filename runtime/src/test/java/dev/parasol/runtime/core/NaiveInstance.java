package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The semantics once more, slow and plain: facts are sets and maps of names, and what follows from them is worked out
 * anew after every decision, again and again until nothing changes.
 */
final class NaiveInstance implements DecisionVisitor<NaiveInstance> {

    private final Definition definition;
    final NaiveEdges edges;
    final NaiveNodes nodes;
    final NaiveCompensation compensation;
    private Decision.Started start;
    private boolean begun;
    private boolean failing;
    private Status over;
    private Instant now;
    private Instant deadline;

    final List<String> received = new ArrayList<>();

    NaiveInstance(Definition definition) {
        this.definition = definition;
        this.edges = new NaiveEdges(definition);
        this.nodes = new NaiveNodes(definition, edges);
        this.compensation = new NaiveCompensation(definition, edges.outcomes());
    }

    void apply(Decision decision) {
        now = decision.at();
        decision.accept(this);
        while (changes()) {
            // until nothing follows any more
        }
        judge();
    }

    @Override
    public NaiveInstance started(Decision.Started decision) {
        start = decision;
        return decision.delay().isEmpty() ? begin() : this;
    }

    @Override
    public NaiveInstance startDelayElapsed(Decision.StartDelayElapsed decision) {
        return begin();
    }

    private NaiveInstance begin() {
        begun = true;
        deadline = start.timeout().map(now::plus).orElse(null);
        return this;
    }

    @Override
    public NaiveInstance stepCompleted(Decision.StepCompleted decision) {
        return end(decision.node(), decision.outcome());
    }

    @Override
    public NaiveInstance attemptFailed(Decision.AttemptFailed decision) {
        nodes.attempt(decision.node(), decision.nextAttemptAt());
        return this;
    }

    @Override
    public NaiveInstance stepGaveUp(Decision.StepGaveUp decision) {
        if (decision.outcome().isPresent()) {
            return end(decision.node(), decision.outcome().get());
        }
        nodes.fail(decision.node());
        failing = true;
        return start.failFast() ? fail() : this;
    }

    @Override
    public NaiveInstance eventReceived(Decision.EventReceived decision) {
        received.add(decision.event().type());
        return this;
    }

    @Override
    public NaiveInstance delayElapsed(Decision.DelayElapsed decision) {
        edges.elapse(decision.from(), decision.to());
        return this;
    }

    @Override
    public NaiveInstance awaitTimedOut(Decision.AwaitTimedOut decision) {
        return end(decision.node(), decision.outcome());
    }

    @Override
    public NaiveInstance instanceTimedOut(Decision.InstanceTimedOut decision) {
        failing = true;
        return fail();
    }

    private NaiveInstance fail() {
        if (start.onFailure() == OnFailure.STOP) {
            return stop(Status.FAILED);
        }
        nodes.interruptAll();
        compensation.begin(now);
        return this;
    }

    @Override
    public NaiveInstance stepCompensated(Decision.StepCompensated decision) {
        compensation.undo(decision.node(), now);
        return this;
    }

    @Override
    public NaiveInstance compensationAttemptFailed(Decision.CompensationAttemptFailed decision) {
        compensation.fail(decision.node(), decision.nextAttemptAt());
        return this;
    }

    @Override
    public NaiveInstance compensationGaveUp(Decision.CompensationGaveUp decision) {
        compensation.fail(decision.node(), now);
        return stop(Status.FAILED);
    }

    @Override
    public NaiveInstance cancelled(Decision.Cancelled decision) {
        return stop(Status.CANCELLED);
    }

    @Override
    public NaiveInstance retried(Decision.Retried decision) {
        over = null;
        if (compensation.hasBegun()) {
            compensation.retry(now);
            return this;
        }
        failing = false;
        deadline = start.timeout().map(now::plus).orElse(null);
        nodes.retry();
        return this;
    }

    @Override
    public NaiveInstance migrated(Decision.Migrated decision) {
        throw new AssertionError("an instance of one definition goes by that one");
    }

    private NaiveInstance end(String node, Payload outcome) {
        edges.end(node, outcome.type(), now);
        return this;
    }

    private NaiveInstance stop(Status status) {
        over = status;
        nodes.interruptAll();
        return this;
    }

    private boolean changes() {
        edges.skip();
        if (!begun || over != null || compensation.hasBegun()) {
            return false;
        }
        for (Node node : definition.graph().nodes()) {
            if (edges.isDue(node.name()) && !failing && nodes.begin(node.name())) {
                beginNode(node);
                return true;
            }
            String event = nodes.isActive(node.name()) ? firstEventFor(node) : null;
            if (event != null) {
                end(node.name(), Run.payload(event));
                return true;
            }
        }
        return false;
    }

    private void beginNode(Node node) {
        if (node instanceof StepNode) {
            nodes.attempt(node.name(), now);
        } else {
            Instant from = now.isBefore(start.at()) ? start.at() : now;
            node.timeout().ifPresent(timeout -> nodes.expireAt(node.name(), from.plus(timeout)));
        }
    }

    private String firstEventFor(Node node) {
        return received.stream()
                .filter(event -> node instanceof AwaitNode && node.outcomes().contains(event))
                .findFirst()
                .orElse(null);
    }

    private void judge() {
        if (over != null || !begun) {
            return;
        }
        if (failing && nodes.activeSteps().isEmpty() && !compensation.hasBegun()) {
            fail();
        }
        if (compensation.hasBegun() && over == null && compensation.current().isEmpty()) {
            over = Status.COMPENSATED;
        } else if (edges.isOver()) {
            over = Status.COMPLETED;
        }
    }

    Status status() {
        if (over != null) {
            return over;
        }
        if (!begun) {
            return Status.PENDING;
        }
        return nodes.activeSteps().isEmpty() && !isCompensating() ? Status.WAITING : Status.RUNNING;
    }

    boolean isCompensating() {
        return over == null && compensation.hasBegun();
    }

    Phase phase(String node) {
        return nodes.phase(node, begun);
    }

    /** Events that came and that no await has ended with. */
    List<String> kept() {
        return received.stream()
                .filter(event -> !event.equals(edges.outcomes().get(RandomGraphs.nodeOf(event))))
                .toList();
    }

    Set<Command> underWay() {
        Set<Command> commands = new HashSet<>();
        if (over != null) {
            return commands;
        }
        if (compensation.hasBegun()) {
            compensation.underWay().ifPresent(commands::add);
            return commands;
        }
        if (!begun) {
            commands.add(new SetTimer(
                    new Timer.StartDelay(), start.at().plus(start.delay().orElseThrow())));
            return commands;
        }
        if (deadline != null) {
            commands.add(new SetTimer(new Timer.InstanceTimeout(), deadline));
        }
        nodes.underWay().forEach(commands::add);
        edges.underWay().forEach(commands::add);
        return commands;
    }
}
