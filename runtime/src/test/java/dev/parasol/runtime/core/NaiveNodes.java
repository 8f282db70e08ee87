package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which nodes were begun and how often, when they are due, and which of them failed or were interrupted. */
final class NaiveNodes {

    private final Definition definition;
    private final NaiveEdges edges;
    private final Set<String> begun = new HashSet<>();
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Integer> spent = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> interrupted = new HashSet<>();

    NaiveNodes(Definition definition, NaiveEdges edges) {
        this.definition = definition;
        this.edges = edges;
    }

    /** Whether the node had not been begun before. */
    boolean begin(String node) {
        return begun.add(node);
    }

    /** One more attempt of a step. */
    void attempt(String step, Instant notBefore) {
        attempts.merge(step, 1, Integer::sum);
        due.put(step, notBefore);
    }

    void expireAt(String await, Instant moment) {
        due.put(await, moment);
    }

    void fail(String step) {
        failed.add(step);
    }

    void interruptAll() {
        interrupted.addAll(active());
    }

    /** What failed or was interrupted is to be begun anew. */
    void retry() {
        spent.putAll(attempts);
        begun.removeAll(failed);
        begun.removeAll(interrupted);
        failed.clear();
        interrupted.clear();
    }

    boolean isActive(String node) {
        return begun.contains(node)
                && !edges.outcomes().containsKey(node)
                && !failed.contains(node)
                && !interrupted.contains(node);
    }

    Set<String> active() {
        Set<String> active = new HashSet<>(begun);
        active.removeIf(node -> !isActive(node));
        return active;
    }

    Set<String> activeSteps() {
        Set<String> steps = active();
        steps.removeIf(node -> definition.graph().node(node) instanceof AwaitNode);
        return steps;
    }

    /** The attempts of steps, and the timers of awaits. */
    Stream<Command> underWay() {
        return Stream.concat(
                activeSteps().stream().map(step -> new RunStep(step, attempts(step), due.get(step))),
                active().stream()
                        .filter(node -> definition.graph().node(node) instanceof AwaitNode await
                                && await.timeout().isPresent())
                        .map(await -> new SetTimer(new Timer.AwaitTimeout(await), due.get(await))));
    }

    /**
     * What has become of a node.
     *
     * @param instanceBegun whether nodes may be begun
     */
    Phase phase(String node, boolean instanceBegun) {
        if (edges.outcomes().containsKey(node)) {
            return Phase.DONE;
        }
        if (failed.contains(node)) {
            return Phase.FAILED;
        }
        if (interrupted.contains(node)) {
            return Phase.INTERRUPTED;
        }
        if (begun.contains(node)) {
            return Phase.ACTIVE;
        }
        if (instanceBegun && edges.isDue(node)) {
            return Phase.HELD;
        }
        return edges.isSkipped(node) ? Phase.SKIPPED : Phase.PENDING;
    }

    int attempts(String step) {
        return attempts.getOrDefault(step, 0);
    }

    int attemptsSinceRetry(String step) {
        return attempts(step) - spent.getOrDefault(step, 0);
    }
}
