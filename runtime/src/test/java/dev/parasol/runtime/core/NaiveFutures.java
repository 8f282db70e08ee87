package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.StepNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that may become of a moved instance: every outcome of every node that is still to run. */
final class NaiveFutures {

    private final NaiveMoved landed;
    private final Set<String> notRun;
    private final boolean undoes;
    private final Map<String, String> recorded;

    /**
     * The futures of an instance.
     *
     * @param notRun the nodes that have ended without ever having been a step that ran
     * @param undoes whether steps are undone when it fails
     */
    NaiveFutures(NaiveMoved landed, Set<String> notRun, boolean undoes) {
        this.landed = landed;
        this.notRun = notRun;
        this.undoes = undoes;
        this.recorded = Map.copyOf(landed.outcomes);
    }

    /** Whether in one of them a step runs, or is undone, that lacks something. */
    boolean lack() {
        NaiveMoved first = new NaiveMoved(landed);
        first.kept.clear();
        if (lacksNow(first)) {
            return true;
        }
        first.retry();
        return lacks(first, first.elapseAll());
    }

    /** What has begun or ended already has to go by what is recorded now. */
    private boolean lacksNow(NaiveMoved now) {
        boolean toUndo = now.outcomes.keySet().stream()
                .filter(node -> !notRun.contains(node))
                .anyMatch(node -> lacksToUndo(node, List.of(now.outcomes.get(node)), recorded));
        return toUndo || now.begun.keySet().stream().anyMatch(node -> lacks(node, recorded));
    }

    private boolean lacks(NaiveMoved future, List<String> started) {
        if (started.stream().anyMatch(node -> lacks(node, ancestral(node, future)))) {
            return true;
        }
        if (future.begun.isEmpty()) {
            return false;
        }
        String next = future.begun.keySet().iterator().next();
        return node(next).outcomes().stream().anyMatch(outcome -> {
            NaiveMoved after = new NaiveMoved(future);
            List<String> begun = new ArrayList<>(after.end(next, outcome));
            begun.addAll(after.elapseAll());
            return lacks(after, begun);
        });
    }

    /** What is recorded when a node begins, whatever goes on beside it. */
    private Map<String, String> ancestral(String node, NaiveMoved future) {
        Set<String> before = new HashSet<>();
        for (int size = -1; size < before.size(); ) {
            size = before.size();
            future.definition().edges().stream()
                    .filter(edge -> edge.to().equals(node) || before.contains(edge.to()))
                    .map(Edge::from)
                    .forEach(before::add);
        }
        Map<String, String> there = new HashMap<>(recorded);
        future.outcomes.forEach((name, outcome) -> {
            if (before.contains(name)) {
                there.put(name, outcome);
            }
        });
        return there;
    }

    private boolean lacks(String node, Map<String, String> there) {
        if (!(node(node) instanceof StepNode step)) {
            return false;
        }
        return step.parameters().stream().anyMatch(source -> isMissing(source, there))
                || lacksToUndo(node, step.outcomes(), there);
    }

    private boolean lacksToUndo(String node, List<String> ends, Map<String, String> there) {
        if (!undoes
                || !(node(node) instanceof StepNode step)
                || step.compensate().isEmpty()) {
            return false;
        }
        return ends.stream().filter(step::compensates).anyMatch(end -> {
            Map<String, String> then = new HashMap<>(there);
            then.put(node, end);
            return step.compensate().get().stream().anyMatch(source -> isMissing(source, then));
        });
    }

    private static boolean isMissing(ParameterSource source, Map<String, String> there) {
        return source instanceof ParameterSource.Outcome outcome
                && !outcome.optional()
                && outcome.from().stream().noneMatch(producer -> isThere(producer, there));
    }

    private static boolean isThere(Producer producer, Map<String, String> there) {
        return producer.outcome().equals(there.get(producer.node()));
    }

    private Node node(String name) {
        return landed.definition().graph().node(name);
    }
}
