package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.StepNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which recorded value each parameter of a step, or of its compensation, takes. */
final class Wiring {

    private final Plan plan;

    Wiring(Plan plan) {
        this.plan = plan;
    }

    List<Argument> arguments(State state, int node) {
        if (!(plan.node(node) instanceof StepNode step)) {
            throw new IllegalArgumentException(plan.name(node) + " is an await, which takes no arguments");
        }
        return arguments(state, step, step.parameters());
    }

    List<Argument> compensation(State state, int node) {
        if (plan.node(node) instanceof StepNode step && step.compensate().isPresent()) {
            return arguments(state, step, step.compensate().get());
        }
        throw new IllegalArgumentException(plan.name(node) + " has no compensate");
    }

    private List<Argument> arguments(State state, StepNode step, List<ParameterSource> sources) {
        List<Argument> arguments = new ArrayList<>(sources.size());
        for (ParameterSource source : sources) {
            arguments.add(argument(state, step, source));
        }
        return arguments;
    }

    private Argument argument(State state, StepNode step, ParameterSource source) {
        if (source instanceof ParameterSource.Outcome outcome) {
            return given(recorded(state, outcome.from()), step, source);
        }
        return source instanceof ParameterSource.Input ? given(state.input(), step, source) : new Argument.Context();
    }

    private Optional<Payload> recorded(State state, List<Producer> producers) {
        for (Producer producer : producers) {
            Payload outcome = state.nodes()[plan.index(producer.node())].outcome();
            if (outcome != null && outcome.type().equals(producer.outcome())) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private static Argument given(Optional<Payload> payload, StepNode step, ParameterSource source) {
        if (payload.isPresent()) {
            return new Argument.Given(payload.get(), source.optional());
        }
        if (source.optional()) {
            return new Argument.Absent();
        }
        throw new IllegalStateException(step.name() + " takes " + source + ", which is not recorded");
    }
}
