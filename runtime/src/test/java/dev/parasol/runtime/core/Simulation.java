package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.OnFailure;
import dev.parasol.StepFailed;
import dev.parasol.runtime.core.Command.Call;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.instance.Status;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One random instance of one random graph: steps return, fail and come late, events arrive early, twice or unexpected,
 * timers fire, callers cancel and retry, the process dies, all in any order. After every decision the {@link Agreement}
 * has to hold, and whatever has happened, the instance can be brought to its end.
 */
final class Simulation {

    private static final int MOST_ACTS = 40;
    private static final int MOST_ACTS_TO_THE_END = 200;

    private final Random random;
    final Definition definition;
    final Core core;
    private final NaiveInstance naive;
    private final Agreement agreement;
    private final SimulatedEngine engine = new SimulatedEngine();
    final List<Decision> history = new ArrayList<>();
    State state;
    Instant now = Run.START;

    Simulation(long seed) {
        this(new Random(seed));
    }

    private Simulation(Random random) {
        this(random, RandomGraphs.next(random));
    }

    Simulation(Random random, Definition definition) {
        this.random = random;
        this.definition = definition;
        core = Core.of(definition);
        naive = new NaiveInstance(definition);
        agreement = new Agreement(core, naive);
        state = core.nothing();
    }

    /** Returns how many decisions there were. */
    int run() {
        begin();
        if (state.status() != Status.CANCELLED) {
            finish();
        }
        agreement.checkPrefixes(history);
        agreement.checkEvents(state, history);
        return history.size();
    }

    /** Whatever may happen, up to any moment. */
    void begin() {
        Optional<Duration> delay = chance(10) ? Optional.of(Duration.ofMinutes(5)) : Optional.empty();
        Optional<Duration> timeout = chance(20) ? Optional.of(Duration.ofMinutes(200)) : Optional.empty();
        Optional<Payload> input = Optional.of(Run.payload("input"));
        append(new Decision.Started(input, chance(40), definition.onFailure(), delay, timeout, now));
        for (int acts = random.nextInt(MOST_ACTS); acts > 0; acts--) {
            act();
        }
    }

    /** Takes up what was recorded elsewhere. */
    void take(List<Decision> recorded, Instant at) {
        now = at;
        for (Decision decision : recorded) {
            history.add(decision);
            naive.apply(decision);
            state = core.advance(state, decision).state();
            engine.crash();
            engine.obey(core.underWay(state));
            agreement.check(state, engine);
        }
    }

    /** Every node that is reached ends in its outcome of these, by node. */
    void endIn(Map<String, Payload> outcomes) {
        append(new Decision.Started(
                Optional.of(Run.payload("input")), true, OnFailure.STOP, Optional.empty(), Optional.empty(), now));
        while (state.status() != Status.COMPLETED) {
            if (state.active().isEmpty()) {
                fireNext();
            } else {
                endIn(state.active().get(0), outcomes);
            }
        }
    }

    private void endIn(String node, Map<String, Payload> outcomes) {
        Payload outcome = outcomes.get(node);
        if (definition.graph().node(node) instanceof AwaitNode) {
            send(outcome.type());
            return;
        }
        engine.running().stream().filter(call -> call.node().equals(node)).forEach(engine::forget);
        append(
                outcome.type().equals(StepFailed.class.getName())
                        ? new Decision.StepGaveUp(
                                node, 1, Thrown.of(new IOException("gone")), Optional.of(outcome), now)
                        : new Decision.StepCompleted(node, 1, outcome, now));
    }

    private void act() {
        now = now.plusSeconds(random.nextInt(60));
        int dice = random.nextInt(100);
        if (dice < 40) {
            any(engine.running()).ifPresent(this::complete);
        } else if (dice < 55) {
            any(engine.running()).ifPresent(this::fail);
        } else if (dice < 72) {
            send("N" + anyNode() + ".o" + random.nextInt(3));
        } else if (dice < 86) {
            any(engine.timers()).ifPresent(this::fire);
        } else if (dice < 90) {
            comeLate("N" + anyNode(), random.nextInt(4));
        } else if (dice < 93) {
            crash();
        } else if (dice < 98) {
            retry();
        } else {
            cancel();
        }
    }

    private void append(Decision decision) {
        history.add(decision);
        naive.apply(decision);
        Advance advance = core.advance(state, decision);
        state = advance.state();
        engine.obey(advance.commands());
        agreement.check(state, engine);
    }

    private void complete(Call call) {
        engine.forget(call);
        if (call instanceof Command.Compensate) {
            append(core.compensated(state, call.node(), call.attempt(), now).orElseThrow());
        } else {
            complete(call.node(), call.attempt());
        }
    }

    private void complete(String step, int attempt) {
        List<String> outcomes = definition.graph().node(step).outcomes().stream()
                .filter(outcome -> outcome.startsWith("N"))
                .toList();
        Payload outcome = Run.payload(any(outcomes).orElseThrow());
        append(core.completed(state, step, attempt, outcome, now).orElseThrow());
    }

    private void fail(Call call) {
        engine.forget(call);
        Exception thrown = chance(50) ? new IllegalStateException("busy") : new FileNotFoundException("gone");
        RetryPolicy retry = ((StepNode) definition.graph().node(call.node())).retry();
        boolean isWorthIt = retry.giveUpOn().isEmpty() || thrown instanceof IllegalStateException;
        if (call instanceof Command.Compensate) {
            boolean again = naive.compensation.attemptsSinceRetry(call.node()) < retry.maxAttempts() && isWorthIt;
            Decision decision =
                    compensationFailed(call.node(), call.attempt(), thrown).orElseThrow();
            Agreement.same("it is tried again", decision instanceof Decision.CompensationAttemptFailed, again);
            append(decision);
        } else {
            boolean again = naive.attemptsSinceRetry(call.node()) < retry.maxAttempts() && isWorthIt;
            Decision decision = failed(call.node(), call.attempt(), thrown).orElseThrow();
            Agreement.same("another attempt follows", decision instanceof Decision.AttemptFailed, again);
            append(decision);
        }
    }

    private Optional<Decision> compensationFailed(String node, int attempt, Exception thrown) {
        return core.compensationFailed(state, node, attempt, Thrown.of(thrown), now, random.nextDouble());
    }

    private Optional<Decision> failed(String node, int attempt, Exception thrown) {
        return core.failed(
                state,
                node,
                attempt,
                Thrown.of(thrown),
                now,
                random.nextDouble(),
                failed -> Run.payload(failed.getClass().getName()));
    }

    /** A result of an attempt that is not running is dropped. */
    private void comeLate(String node, int attempt) {
        if (!engine.runs(Command.Compensate.class, node, attempt)) {
            assertThat(core.compensated(state, node, attempt, now)).isEmpty();
            assertThat(compensationFailed(node, attempt, new IllegalStateException("late")))
                    .isEmpty();
        }
        if (!engine.runs(Command.RunStep.class, node, attempt)) {
            assertThat(core.completed(state, node, attempt, Run.payload(node + ".o0"), now))
                    .isEmpty();
            assertThat(failed(node, attempt, new IllegalStateException("late"))).isEmpty();
        }
    }

    private void send(String event) {
        Optional<String> eventId = chance(50) ? Optional.of("e" + random.nextLong()) : Optional.empty();
        Verdict verdict = core.resume(state, eventId, Run.payload(event), now);
        Agreement.same(event + " accepted", verdict instanceof Verdict.Accepted, isExpected(event));
        if (verdict instanceof Verdict.Accepted accepted) {
            append(accepted.decision());
            eventId.ifPresent(id -> assertThat(core.resume(state, Optional.of(id), Run.payload(event), now))
                    .isEqualTo(new Verdict.AlreadyRecorded()));
        } else {
            assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        }
    }

    /** Whether the event will end its await, should that be reached. */
    private boolean isExpected(String event) {
        String node = RandomGraphs.nodeOf(event);
        Phase phase = naive.phase(node);
        return core.awaitOf(event).isPresent()
                && !naive.status().isEnded()
                && !naive.isCompensating()
                && (phase == Phase.ACTIVE || phase == Phase.PENDING || phase == Phase.HELD)
                && naive.received.stream()
                        .noneMatch(other -> RandomGraphs.nodeOf(other).equals(node));
    }

    private void fire(Timer timer) {
        Instant due = engine.due(timer);
        if (now.isBefore(due)) {
            assertThat(core.due(state, timer, due.minusNanos(1), Run::payload)).isEmpty();
            now = due;
        }
        engine.forget(timer);
        append(core.due(state, timer, now, Run::payload).orElseThrow());
        assertThat(core.due(state, timer, now, Run::payload)).isEmpty();
    }

    private void crash() {
        state = core.replay(history);
        engine.crash();
        engine.obey(core.underWay(state));
    }

    private void retry() {
        Verdict verdict = core.retry(state, now);
        Agreement.same("retry accepted", verdict instanceof Verdict.Accepted, naive.status() == Status.FAILED);
        if (verdict instanceof Verdict.Accepted accepted) {
            append(accepted.decision());
        }
    }

    private void cancel() {
        Verdict verdict = core.cancel(state, now);
        Agreement.same(
                "cancel accepted",
                verdict instanceof Verdict.Accepted,
                !naive.status().isEnded() || naive.status() == Status.FAILED);
        if (verdict instanceof Verdict.Accepted accepted && chance(30)) {
            append(accepted.decision());
        }
    }

    /** Every step and compensation succeeds, every event arrives, what failed is retried: the instance ends. */
    void finish() {
        for (int acts = 0; state.status() != Status.COMPLETED && state.status() != Status.COMPENSATED; acts++) {
            assertThat(acts).as("acts to the end").isLessThan(MOST_ACTS_TO_THE_END);
            if (!engine.running().isEmpty()) {
                complete(any(engine.running()).orElseThrow());
            } else if (!state.awaiting().isEmpty()) {
                send(any(state.awaiting()).orElseThrow());
            } else if (state.status() == Status.FAILED) {
                retry();
            } else {
                fireNext();
            }
        }
    }

    private void fireNext() {
        assertThat(engine.timers()).as("timers of %s", state).isNotEmpty();
        fire(engine.timers().stream().min(Comparator.comparing(engine::due)).orElseThrow());
    }

    private int anyNode() {
        return random.nextInt(definition.graph().nodes().size());
    }

    <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
