package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A random instance at a random moment, moved to a random graph. It is left alone for a reason that there is, or stands
 * where it should; then it goes on to its end, and every prefix of its history adds up to what was shown.
 */
final class SimulatedMove {

    private static final int MOST_ACTS = 200;

    private final Random random;
    private final Simulation original;
    private final Definition to;
    private final Core core;
    private final Map<String, String> moves = new HashMap<>();
    private final Set<String> staying = new HashSet<>();
    private final Map<String, Payload> supplies = new HashMap<>();
    private final NaiveMove move;
    private final List<Decision> history = new ArrayList<>();
    private final List<State> shown = new ArrayList<>();
    private NaiveMoved naive;
    private State state;
    private Instant now;

    SimulatedMove(long seed) {
        random = new Random(seed);
        original = new Simulation(seed);
        to = otherVersion();
        core = Core.of(to);
        move = new NaiveMove(original.definition, to, original.naive, moves);
        for (Node node : original.definition.graph().nodes()) {
            if (chance(20)) {
                moves.put(node.name(), anyNode());
            }
            if (chance(3)) {
                staying.add(node.name());
            }
        }
    }

    /** The same graph, or a quite different one. */
    private Definition otherVersion() {
        Definition graph = chance(30) ? original.definition : RandomGraphs.next(random);
        return new Definition(
                graph.workflow(),
                2,
                graph.about(),
                graph.input(),
                graph.onFailure(),
                graph.onContinue(),
                graph.graph());
    }

    /** Returns whether it was moved. */
    boolean run() {
        original.begin();
        now = original.now;
        Set<Reason> reasons = new NaiveHindrances(move, staying).beforehand();
        if (reasons.isEmpty()) {
            move.goOver();
            to.graph().nodes().forEach(node -> supply(node.name()));
            Map<String, Payload> supplied = original.state.status() == Status.PENDING ? Map.of() : supplies;
            reasons.addAll(new NaiveHindrances(move, staying)
                    .of(supplied, original.state.progress().started().onFailure()));
        }
        Passage passage = new Crossing(original.core, core, moves, staying)
                .decide(original.state, this::wanted, "ana", "why not", now);
        if (passage instanceof Passage.Closed closed) {
            assertThat(reasons)
                    .as(closed.toString())
                    .contains(closed.hindrance().reason());
            return false;
        }
        Agreement.same("what hinders " + original.state, reasons, Set.of());
        goOn(((Passage.Open) passage).decision());
        return true;
    }

    private void supply(String node) {
        List<String> outcomes = to.graph().node(node).outcomes().stream()
                .filter(outcome -> outcome.startsWith("N"))
                .toList();
        if (move.isWanted(node) && chance(50)) {
            supplies.put(node, Run.payload(any(outcomes)));
        }
    }

    private Map<String, Payload> wanted(Predicate<String> wanted) {
        for (Node node : to.graph().nodes()) {
            Agreement.same("wanted " + node.name(), wanted.test(node.name()), move.isWanted(node.name()));
        }
        return supplies;
    }

    private void goOn(Decision.Migrated decision) {
        history.addAll(original.history);
        history.add(decision);
        state = Crossing.arrive(original.core, original.state, core, decision);
        naive = move.landed(decision.supplied());
        check();
        checkMoments();
        for (int acts = 0; state.status() != Status.COMPLETED; acts++) {
            assertThat(acts).as("acts to the end").isLessThan(MOST_ACTS);
            act();
            check();
        }
        checkEnd();
        checkPrefixes(original.history.size());
    }

    private void check() {
        for (Node node : to.graph().nodes()) {
            String name = node.name();
            Agreement.same(name, state.phase(name), naive.phase(name));
            Agreement.same(name, state.outcome(name).map(Payload::type).orElse(null), naive.outcomes.get(name));
        }
        Agreement.same(
                "kept", types(state.keptEvents()), naive.kept.stream().sorted().toList());
        Agreement.same("size", state.size(), history.size());
        shown.add(state);
    }

    private static List<String> types(List<Payload> payloads) {
        return payloads.stream().map(Payload::type).sorted().toList();
    }

    /** Delays are over when they were to be, and what waited has waited since then. */
    private void checkMoments() {
        Set<SetTimer> expected = new HashSet<>();
        if (!naive.still) {
            move.delays.forEach((edge, due) -> expected.add(new SetTimer(delay(edge), due)));
            to.graph().nodes().stream()
                    .filter(AwaitNode.class::isInstance)
                    .filter(node -> naive.phase(node.name()) == Phase.ACTIVE
                            && node.timeout().isPresent())
                    .forEach(node -> expected.add(new SetTimer(
                            new Timer.AwaitTimeout(node.name()),
                            since(node.name()).plus(node.timeout().get()))));
            naive.delayed.stream()
                    .filter(edge -> !move.delays.containsKey(edge))
                    .forEach(edge -> expected.add(
                            new SetTimer(delay(edge), now.plus(edge.after().orElseThrow()))));
        }
        Set<SetTimer> set = timers().stream()
                .filter(timer -> !(timer.timer() instanceof Timer.StartDelay))
                .collect(Collectors.toSet());
        Agreement.same("timers of " + state, set, expected);
    }

    private static Timer delay(Edge edge) {
        return new Timer.EdgeDelay(edge.from(), edge.to());
    }

    private Instant since(String await) {
        return Optional.ofNullable(move.arrivals.get(await))
                .flatMap(original.state::since)
                .orElse(now);
    }

    /** What is under way by itself, but for the whole instance's time, which does not run out here. */
    private List<SetTimer> timers() {
        return core.underWay(state).stream()
                .filter(SetTimer.class::isInstance)
                .map(SetTimer.class::cast)
                .filter(timer -> !(timer.timer() instanceof Timer.InstanceTimeout))
                .toList();
    }

    private void act() {
        List<RunStep> running = core.underWay(state).stream()
                .filter(RunStep.class::isInstance)
                .map(RunStep.class::cast)
                .toList();
        if (state.status() == Status.FAILED) {
            append(accepted(core.retry(state, now)));
            naive.retry();
        } else if (!running.isEmpty()) {
            complete(any(running));
        } else if (!state.awaiting().isEmpty()) {
            send(any(state.awaiting()));
        } else {
            fire(timers().stream().min(Comparator.comparing(SetTimer::due)).orElseThrow());
        }
    }

    private void complete(RunStep step) {
        StepNode node = (StepNode) to.graph().node(step.node());
        assertThat(core.arguments(state, step.node())).hasSameSizeAs(node.parameters());
        String outcome = any(
                node.outcomes().stream().filter(name -> name.startsWith("N")).toList());
        append(core.completed(state, step.node(), step.attempt(), Run.payload(outcome), now)
                .orElseThrow());
        naive.end(step.node(), outcome);
    }

    private void send(String event) {
        append(accepted(core.resume(state, Optional.empty(), Run.payload(event), now)));
        naive.kept.add(event);
        naive.settle();
    }

    private void fire(SetTimer set) {
        now = now.isBefore(set.due()) ? set.due() : now;
        append(core.due(state, set.timer(), now, Run::payload).orElseThrow());
        if (set.timer() instanceof Timer.EdgeDelay delay) {
            naive.elapse(delay.from(), delay.to());
        } else {
            naive.start();
        }
    }

    private static Decision accepted(Verdict verdict) {
        return ((Verdict.Accepted) verdict).decision();
    }

    private void append(Decision decision) {
        history.add(decision);
        state = core.advance(state, decision).state();
    }

    private void checkEnd() {
        Agreement.same("results", Set.copyOf(types(state.results())), naive.ledTo(Edge.END));
        Agreement.same(
                "whether it continues as new",
                state.continuation().isPresent(),
                !naive.ledTo(Edge.CONTINUE_AS_NEW).isEmpty());
    }

    /** Replayed, every prefix from the move on is what was shown then. */
    private void checkPrefixes(int before) {
        Chronicle chronicle = new Chronicle(core, basis -> original.core);
        for (int index = 0; index < shown.size(); index++) {
            State replayed = chronicle.replay(history.subList(0, before + 1 + index));
            Agreement.same("replayed", replayed.toString(), shown.get(index).toString());
        }
    }

    private String anyNode() {
        return any(to.graph().nodes()).name();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
