package dev.parasol.runtime.core;

import dev.parasol.StepFailed;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.StepNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows for the steps of a failed instance from those that are undone. */
final class NaiveCompensation {

    private final Definition definition;
    private final Map<String, String> outcomes;
    private final Set<String> undone = new HashSet<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Integer> spent = new HashMap<>();
    private boolean begun;
    private Instant due;

    NaiveCompensation(Definition definition, Map<String, String> outcomes) {
        this.definition = definition;
        this.outcomes = outcomes;
    }

    void begin(Instant now) {
        begun = true;
        due = now;
    }

    boolean hasBegun() {
        return begun;
    }

    void undo(String step, Instant now) {
        undone.add(step);
        due = now;
    }

    void fail(String step, Instant next) {
        failures.merge(step, 1, Integer::sum);
        due = next;
    }

    void retry(Instant now) {
        current().ifPresent(step -> spent.put(step, failures.get(step)));
        due = now;
    }

    /** The step that was completed last of those that can be undone and are not; empty if there is none. */
    Optional<String> current() {
        List<String> latestFirst = new ArrayList<>(outcomes.keySet());
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(node -> begun && !undone.contains(node) && canBeUndone(node))
                .findFirst();
    }

    private boolean canBeUndone(String node) {
        return definition.graph().node(node) instanceof StepNode step
                && step.compensate().isPresent()
                && !outcomes.get(node).equals(StepFailed.class.getName());
    }

    int attemptsSinceRetry(String step) {
        return 1 + failures.getOrDefault(step, 0) - spent.getOrDefault(step, 0);
    }

    Optional<Command> underWay() {
        return current().map(step -> new Command.Compensate(step, 1 + failures.getOrDefault(step, 0), due));
    }
}
