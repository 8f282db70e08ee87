package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.Call;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.instance.Status;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One random instance of one random graph: steps return, fail and come late, events arrive early, twice or unexpected,
 * timers fire, callers cancel and retry, the process dies, all in any order. Whatever has happened, the instance can be
 * brought to its end.
 */
final class Simulation extends SimulatedInstance {

    private static final int MOST_ACTS = 40;
    private static final int MOST_ACTS_TO_THE_END = 200;

    private final Random random;

    Simulation(long seed) {
        this(new Random(seed));
    }

    private Simulation(Random random) {
        this(random, RandomGraphs.next(random));
    }

    Simulation(Random random, Definition definition) {
        super(definition);
        this.random = random;
    }

    /** Returns how many decisions there were. */
    int run() {
        begin();
        if (state.status() != Status.CANCELLED) {
            finish();
        }
        checkHistory();
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
            boolean again = naive.nodes.attemptsSinceRetry(call.node()) < retry.maxAttempts() && isWorthIt;
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
        send(event, chance(50) ? Optional.of("e" + random.nextLong()) : Optional.empty());
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
