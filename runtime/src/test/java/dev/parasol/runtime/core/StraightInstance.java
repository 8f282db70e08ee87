package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import dev.parasol.StepFailed;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.instance.Status;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** An instance to which nothing happens but that each node that is reached ends in the outcome it is given. */
final class StraightInstance extends SimulatedInstance {

    private final Map<String, Payload> outcomes;

    /**
     * An instance that has not begun.
     *
     * @param outcomes by node
     */
    StraightInstance(Definition definition, Map<String, Payload> outcomes) {
        super(definition);
        this.outcomes = outcomes;
    }

    void run() {
        append(new Decision.Started(
                Optional.of(Run.payload("input")), true, OnFailure.STOP, Optional.empty(), Optional.empty(), now));
        while (state.status() != Status.COMPLETED) {
            if (state.active().isEmpty()) {
                fireNext();
            } else {
                end(state.active().get(0));
            }
        }
    }

    private void end(String node) {
        Payload outcome = outcomes.get(node);
        if (definition.graph().node(node) instanceof AwaitNode) {
            send(outcome.type(), Optional.of("event for " + node));
            return;
        }
        engine.running().stream().filter(call -> call.node().equals(node)).forEach(engine::forget);
        append(
                outcome.type().equals(StepFailed.class.getName())
                        ? new Decision.StepGaveUp(
                                node, 1, Thrown.of(new IOException("gone")), Optional.of(outcome), now)
                        : new Decision.StepCompleted(node, 1, outcome, now));
    }
}
