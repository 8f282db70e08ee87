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

    /** What each source has supplied; empty if one is missing that is not optional. */
    Optional<List<Argument>> arguments(State state, List<ParameterSource> sources) {
        List<Argument> arguments = new ArrayList<>(sources.size());
        for (ParameterSource source : sources) {
            Optional<Argument> argument = find(state, source);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(arguments);
    }

    private Argument argument(State state, StepNode step, ParameterSource source) {
        return find(state, source)
                .orElseThrow(
                        () -> new IllegalStateException(step.name() + " takes " + source + ", which is not recorded"));
    }

    private Optional<Argument> find(State state, ParameterSource source) {
        if (source instanceof ParameterSource.Outcome outcome) {
            return given(recorded(state, outcome.from()), source);
        }
        return source instanceof ParameterSource.Input
                ? given(state.input(), source)
                : Optional.of(new Argument.Context());
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

    private static Optional<Argument> given(Optional<Payload> payload, ParameterSource source) {
        if (payload.isPresent()) {
            return Optional.of(new Argument.Given(payload.get(), source.optional()));
        }
        return source.optional() ? Optional.of(new Argument.Absent()) : Optional.empty();
    }
}
