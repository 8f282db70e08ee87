package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.ClearTimer;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.instance.Status;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One random instance of one random graph: acts happen in any order, and after each of them the core has to agree with
 * {@link NaiveInstance} and the invariants have to hold. A simulated engine does nothing but what the commands say.
 */
final class Simulation {

    private static final int MOST_ACTS = 40;
    private static final int MOST_ACTS_TO_THE_END = 200;

    private final Random random;
    private final Definition definition;
    private final Core core;
    private final NaiveInstance naive;
    private final List<Decision> history = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, RunStep> running = new HashMap<>();
    private final Map<Timer, Instant> timers = new HashMap<>();
    private final Map<String, Payload> recorded = new HashMap<>();
    private final Map<String, List<Argument>> argumentsOf = new HashMap<>();
    private State state;
    private Instant now = Run.START;
    private int events;

    Simulation(long seed) {
        random = new Random(seed);
        definition = RandomGraphs.next(random);
        core = Core.of(definition);
        naive = new NaiveInstance(definition);
        state = core.nothing();
    }

    /** Returns how many decisions there were. */
    int run() {
        Optional<Duration> delay = chance(10) ? Optional.of(Duration.ofMinutes(5)) : Optional.empty();
        Optional<Duration> timeout = chance(20) ? Optional.of(Duration.ofMinutes(200)) : Optional.empty();
        append(new Decision.Started(Optional.of(Run.payload("input")), chance(60), delay, timeout, now));
        for (int acts = random.nextInt(MOST_ACTS); acts > 0; acts--) {
            act();
        }
        if (state.status() != Status.CANCELLED) {
            finish();
        }
        checkPrefixes();
        checkEvents();
        return history.size();
    }

    private void act() {
        now = now.plusSeconds(random.nextInt(60));
        int dice = random.nextInt(100);
        if (dice < 40) {
            returnSomething();
        } else if (dice < 55) {
            failSomething();
        } else if (dice < 72) {
            send(anyEvent());
        } else if (dice < 86) {
            fireSomething();
        } else if (dice < 90) {
            returnTooLate();
        } else if (dice < 93) {
            crash();
        } else if (dice < 98) {
            retry();
        } else {
            cancel();
        }
    }

    private void returnSomething() {
        any(List.copyOf(running.values())).ifPresent(step -> {
            running.remove(step.node());
            Payload outcome = Run.payload(anyOutcome(step.node()));
            append(core.completed(state, step.node(), step.attempt(), outcome, now)
                    .orElseThrow());
        });
    }

    private String anyOutcome(String step) {
        List<String> outcomes = definition.graph().node(step).outcomes().stream()
                .filter(outcome -> !outcome.startsWith("dev."))
                .toList();
        return outcomes.get(random.nextInt(outcomes.size()));
    }

    private void failSomething() {
        any(List.copyOf(running.values())).ifPresent(step -> {
            running.remove(step.node());
            Exception thrown = chance(50) ? new IllegalStateException("busy") : new FileNotFoundException("gone");
            append(core.failed(
                            state,
                            step.node(),
                            step.attempt(),
                            Thrown.of(thrown),
                            now,
                            random.nextDouble(),
                            failed -> Run.payload(failed.getClass().getName()))
                    .orElseThrow());
        });
    }

    /** A result of an attempt that is not running is dropped. */
    private void returnTooLate() {
        String node = "N" + random.nextInt(definition.graph().nodes().size());
        int attempt = random.nextInt(4);
        boolean current = running.containsKey(node) && running.get(node).attempt() == attempt;
        if (!current) {
            assertThat(core.completed(state, node, attempt, Run.payload(node + ".o0"), now))
                    .isEmpty();
            assertThat(core.failed(state, node, attempt, Thrown.of(new IllegalStateException()), now, 0, failed -> {
                        throw new AssertionError("nothing is to be encoded");
                    }))
                    .isEmpty();
        }
    }

    private String anyEvent() {
        return "N" + random.nextInt(definition.graph().nodes().size()) + ".o" + random.nextInt(3);
    }

    private void send(String event) {
        Optional<String> eventId = chance(50) ? Optional.of("e" + events++) : Optional.empty();
        Verdict verdict = core.resume(state, eventId, Run.payload(event), now);
        if (verdict instanceof Verdict.Accepted accepted) {
            assertThat(isExpected(event)).as("accepted %s", event).isTrue();
            append(accepted.decision());
            eventId.ifPresent(id -> assertThat(core.resume(state, Optional.of(id), Run.payload(event), now))
                    .isEqualTo(new Verdict.AlreadyRecorded()));
        } else {
            assertThat(verdict).isInstanceOf(Verdict.Refused.class);
            assertThat(isExpected(event)).as("refused %s: %s", event, verdict).isFalse();
        }
    }

    /** Whether the event will end its await for certain, should that be reached. */
    private boolean isExpected(String event) {
        String node = RandomGraphs.nodeOf(event);
        Phase phase = naive.phase(node);
        return core.awaitOf(event).isPresent()
                && !naive.status().isEnded()
                && (phase == Phase.ACTIVE || phase == Phase.PENDING || phase == Phase.HELD)
                && naive.received.stream()
                        .noneMatch(other -> RandomGraphs.nodeOf(other).equals(node));
    }

    private void fireSomething() {
        any(List.copyOf(timers.keySet())).ifPresent(this::fire);
    }

    private void fire(Timer timer) {
        Instant due = timers.get(timer);
        if (now.isBefore(due)) {
            assertThat(core.due(state, timer, due.minusNanos(1), Run::payload)).isEmpty();
            now = due;
        }
        timers.remove(timer);
        append(core.due(state, timer, now, Run::payload).orElseThrow());
        assertThat(core.due(state, timer, now, Run::payload))
                .as("%s, twice", timer)
                .isEmpty();
    }

    /** The process dies: what is under way is known from the history only. */
    private void crash() {
        state = core.replay(history);
        running.clear();
        timers.clear();
        core.underWay(state).forEach(this::obey);
    }

    private void retry() {
        Verdict verdict = core.retry(state, now);
        assertThat(verdict instanceof Verdict.Accepted).isEqualTo(naive.status() == Status.FAILED);
        if (verdict instanceof Verdict.Accepted accepted) {
            append(accepted.decision());
        }
    }

    private void cancel() {
        Verdict verdict = core.cancel(state, now);
        assertThat(verdict instanceof Verdict.Accepted)
                .isEqualTo(!naive.status().isEnded());
        if (verdict instanceof Verdict.Accepted accepted && chance(30)) {
            append(accepted.decision());
        }
    }

    /** Every step succeeds, every event arrives: the instance ends. */
    private void finish() {
        for (int acts = 0; state.status() != Status.COMPLETED; acts++) {
            assertThat(acts).as("acts to the end").isLessThan(MOST_ACTS_TO_THE_END);
            List<String> awaited = state.awaiting();
            if (!running.isEmpty()) {
                returnSomething();
            } else if (!awaited.isEmpty()) {
                send(awaited.get(random.nextInt(awaited.size())));
            } else if (state.status() == Status.FAILED) {
                retry();
            } else {
                assertThat(timers)
                        .as("nothing runs, is awaited or timed, in " + state)
                        .isNotEmpty();
                fireEarliest();
            }
        }
    }

    private void fireEarliest() {
        fire(timers.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
    }

    private void append(Decision decision) {
        history.add(decision);
        naive.apply(decision);
        Advance advance = core.advance(state, decision);
        state = advance.state();
        advance.commands().forEach(this::obey);
        checkAgreement();
        checkOutcomes();
        checkArguments();
        shown.add(shown(state));
    }

    private void obey(Command command) {
        if (command instanceof RunStep step) {
            running.put(step.node(), step);
        } else if (command instanceof Interrupt interrupt) {
            assertThat(running.remove(interrupt.node()).attempt()).isEqualTo(interrupt.attempt());
        } else if (command instanceof SetTimer timer) {
            timers.put(timer.timer(), timer.due());
        } else if (command instanceof ClearTimer timer) {
            assertThat(timers).containsKey(timer.timer());
            timers.remove(timer.timer());
        } else if (command instanceof Ended ended) {
            assertThat(ended.status()).isEqualTo(naive.status());
            timers.clear();
        }
    }

    private void checkAgreement() {
        same("status", state.status(), naive.status());
        for (Node node : definition.graph().nodes()) {
            String name = node.name();
            same("phase of " + name, state.phase(name), naive.phase(name));
            same("attempt of " + name, state.attempt(name), naive.attempt(name));
            same("outcome of " + name, state.outcome(name).map(Payload::type).orElse(null), naive.outcomes.get(name));
        }
        same("active nodes", Set.copyOf(state.active()), naive.active());
        same("kept events", types(state.keptEvents()), naive.kept());
        same("results", Set.copyOf(types(state.results())), naive.ledTo(Edge.END));
        state.continuation()
                .ifPresent(next -> assertThat(naive.ledTo(Edge.CONTINUE_AS_NEW)).contains(next.type()));
        Set<Command> engine = new HashSet<>(running.values());
        timers.forEach((timer, due) -> engine.add(new SetTimer(timer, due)));
        Set<Command> underWay = naive.underWay();
        same("what the commands add up to", engine, underWay);
        same("what is under way", Set.copyOf(core.underWay(state)), underWay);
    }

    /** Much faster than an assertion where nothing is wrong. */
    private static void same(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).as(what).isEqualTo(expected);
        }
    }

    /** An outcome is recorded at most once and never changes. */
    private void checkOutcomes() {
        for (State.Recorded outcome : state.outcomes()) {
            Payload before = recorded.putIfAbsent(outcome.node(), outcome.outcome());
            same("outcome of " + outcome.node(), outcome.outcome(), before == null ? outcome.outcome() : before);
        }
        same("number of outcomes", state.outcomes().size(), recorded.size());
    }

    /** What runs finds its parameters recorded, and finds the same ones on every attempt. */
    private void checkArguments() {
        for (String step : running.keySet()) {
            List<Argument> arguments = core.arguments(state, step);
            same("arguments of " + step, arguments, argumentsOf.computeIfAbsent(step, first -> arguments));
        }
    }

    private void checkPrefixes() {
        for (int length = 1; length <= history.size(); length++) {
            String replayed = shown(core.replay(history.subList(0, length)));
            same("state after " + length + " decisions", replayed, shown.get(length - 1));
        }
    }

    /** Every event that was accepted has ended its await or is kept. */
    private void checkEvents() {
        long accepted = history.stream()
                .filter(Decision.EventReceived.class::isInstance)
                .count();
        long timeouts = history.stream()
                .filter(Decision.AwaitTimedOut.class::isInstance)
                .count();
        long endedAwaits = state.outcomes().stream()
                .filter(outcome -> core.awaitOf(outcome.outcome().type()).isPresent())
                .count();
        same(
                "delivered and kept events",
                endedAwaits - timeouts + state.keptEvents().size(),
                accepted);
    }

    private String shown(State whole) {
        return whole + " " + whole.outcomes() + whole.results() + whole.failure() + whole.continuation()
                + whole.keptEvents() + whole.deadline() + whole.updatedAt() + core.underWay(whole);
    }

    private static List<String> types(List<Payload> payloads) {
        return payloads.stream().map(Payload::type).toList();
    }

    private <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
