package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.StepNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to hold after every decision. */
final class Agreement {

    private final Definition definition;
    private final Core core;
    private final NaiveInstance naive;
    private final Map<String, Payload> recorded = new HashMap<>();
    private final List<State> shown = new ArrayList<>();

    Agreement(Core core, NaiveInstance naive) {
        this.core = core;
        this.definition = core.definition();
        this.naive = naive;
    }

    void check(State state, SimulatedEngine engine) {
        checkState(state);
        checkUnderWay(state, engine);
        checkOutcomes(state);
        engine.running().forEach(call -> same("arguments of " + call, arguments(state, call), expected(call)));
        shown.add(state);
    }

    private void checkState(State state) {
        same("status", state.status(), naive.status());
        for (Node node : definition.graph().nodes()) {
            String name = node.name();
            same(name, state.phase(name), naive.phase(name));
            same(name, state.attempt(name), naive.nodes.attempts(name));
            same(
                    name,
                    state.outcome(name).map(Payload::type).orElse(null),
                    naive.edges.outcomes().get(name));
        }
        same("active nodes", Set.copyOf(state.active()), active());
        same("kept events", types(state.keptEvents()), naive.kept());
        same("results", Set.copyOf(types(state.results())), naive.edges.ledTo(Edge.END));
        state.continuation()
                .ifPresent(next ->
                        same("led on", naive.edges.ledTo(Edge.CONTINUE_AS_NEW).contains(next.type()), true));
    }

    /** What the commands so far add up to is what a recovery finds, so nothing is forgotten and nothing done twice. */
    private void checkUnderWay(State state, SimulatedEngine engine) {
        Set<Command> underWay = naive.underWay();
        same("what the commands add up to", engine.underWay(), underWay);
        same("what is under way", Set.copyOf(core.underWay(state)), underWay);
        engine.ended().ifPresent(status -> same("ended with", status, naive.status()));
    }

    /** An outcome is recorded at most once and never changes. */
    private void checkOutcomes(State state) {
        for (State.Recorded outcome : state.outcomes()) {
            Payload before = recorded.putIfAbsent(outcome.node(), outcome.outcome());
            same(outcome.node(), outcome.outcome(), before == null ? outcome.outcome() : before);
        }
        same("number of outcomes", state.outcomes().size(), recorded.size());
    }

    private Set<String> active() {
        return naive.isCompensating()
                ? naive.compensation.current().stream().collect(Collectors.toSet())
                : naive.nodes.active();
    }

    private List<Argument> arguments(State state, Command.Call call) {
        return call instanceof Command.Compensate
                ? core.compensationArguments(state, call.node())
                : core.arguments(state, call.node());
    }

    private List<Argument> expected(Command.Call call) {
        StepNode step = (StepNode) definition.graph().node(call.node());
        List<ParameterSource> sources =
                call instanceof Command.Compensate ? step.compensate().orElseThrow() : step.parameters();
        return sources.stream().map(this::expectedArgument).toList();
    }

    private Argument expectedArgument(ParameterSource source) {
        if (source instanceof ParameterSource.Context) {
            return new Argument.Context();
        }
        Optional<String> type = source instanceof ParameterSource.Outcome outcome
                ? outcome.from().stream()
                        .filter(from ->
                                from.outcome().equals(naive.edges.outcomes().get(from.node())))
                        .map(ParameterSource.Producer::outcome)
                        .findFirst()
                : Optional.of("input");
        return type.<Argument>map(found -> new Argument.Given(Run.payload(found), source.optional()))
                .orElse(new Argument.Absent());
    }

    /** Any prefix of the history, replayed, gives the state that was shown when it was the whole. */
    void checkPrefixes(List<Decision> history) {
        for (int length = 1; length <= history.size(); length++) {
            State replayed = core.replay(history.subList(0, length));
            same("state after " + length + " decisions", parts(replayed), parts(shown.get(length - 1)));
        }
    }

    private static List<Object> parts(State state) {
        return List.of(List.of(state.nodes()), List.of(state.edges()), state.progress());
    }

    /** Every event that was accepted has ended its await or is kept. */
    void checkEvents(State state, List<Decision> history) {
        List<String> unaccounted = new ArrayList<>(types(state.keptEvents()));
        state.outcomes().forEach(outcome -> unaccounted.add(outcome.outcome().type()));
        for (Decision decision : history) {
            if (decision instanceof Decision.EventReceived received) {
                String event = received.event().type();
                assertThat(unaccounted.remove(event))
                        .as("%s is delivered or kept", event)
                        .isTrue();
            }
        }
    }

    private static List<String> types(List<Payload> payloads) {
        return payloads.stream().map(Payload::type).toList();
    }

    /** Much faster than an assertion where nothing is wrong. */
    static void same(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).as(what).isEqualTo(expected);
        }
    }
}
