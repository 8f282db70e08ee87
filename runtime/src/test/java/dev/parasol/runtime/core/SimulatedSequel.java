package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A random instance after it was moved: it goes on to its end, and stands where it should after each decision. */
final class SimulatedSequel {

    private static final int MOST_ACTS = 200;

    final Core core;
    final Chronicle chronicle;
    final List<Decision> history;
    State state;
    private final Random random;
    private final NaiveMove move;
    private final NaiveMoved naive;
    private final State before;
    private final int moment;
    private final List<State> shown = new ArrayList<>();
    private Instant now;

    SimulatedSequel(Random random, Simulation original, Core core, NaiveMove move, Decision.Migrated decision) {
        this.random = random;
        this.core = core;
        this.move = move;
        before = original.state;
        now = original.now;
        moment = original.history.size();
        chronicle = new Chronicle(core, basis -> original.core);
        history = new ArrayList<>(original.history);
        history.add(decision);
        state = Crossing.arrive(original.core, before, core, decision);
        naive = move.landed(decision.supplied());
    }

    void run() {
        check();
        checkMoments();
        for (int acts = 0; state.status() != Status.COMPLETED; acts++) {
            assertThat(acts).as("acts to the end").isLessThan(MOST_ACTS);
            act();
            check();
        }
        checkEnd();
        checkPrefixes();
    }

    private void check() {
        for (Node node : core.definition().graph().nodes()) {
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
            core.definition().graph().nodes().stream()
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
                .flatMap(before::since)
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
        StepNode node = (StepNode) core.definition().graph().node(step.node());
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
    private void checkPrefixes() {
        for (int index = 0; index < shown.size(); index++) {
            State replayed = chronicle.replay(history.subList(0, moment + 1 + index));
            Agreement.same("replayed", replayed.toString(), shown.get(index).toString());
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
