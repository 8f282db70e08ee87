package dev.parasol.benchmarks.core;

import dev.parasol.OnFailure;
import dev.parasol.benchmarks.steps.Line;
import dev.parasol.benchmarks.steps.LineDispatcher;
import dev.parasol.benchmarks.steps.Sum;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pure core: from what happened to the decision, and from the decision to the next state and its commands. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DecisionBenchmark {

    private static final int DECISIONS = Sum.STEPS + 1;
    private static final Instant AT = Instant.parse("2026-01-31T09:00:00Z");
    private static final Map<String, Payload> OUTCOMES = Map.of(
            Line.One.class.getName(), payload(Line.One.AtOne.class),
            Line.Two.class.getName(), payload(Line.Two.AtTwo.class),
            Line.Three.class.getName(), payload(Line.Three.AtThree.class),
            Line.Four.class.getName(), payload(Line.Four.AtFour.class),
            Line.Five.class.getName(), payload(Line.Five.AtFive.class));

    private final Core core = Core.of(LineDispatcher.definition(LineDispatcher.currentVersion()));
    private final Decision started = new Decision.Started(
            Optional.of(payload(Line.Begin.class)), true, OnFailure.STOP, Optional.empty(), Optional.empty(), AT);
    private final List<Decision> history = history();

    /** A workflow of five steps, decision by decision. */
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public dev.parasol.runtime.core.State decide() {
        dev.parasol.runtime.core.State state =
                core.advance(core.nothing(), started).state();
        while (!state.active().isEmpty()) {
            String step = state.active().get(0);
            Decision completed =
                    core.completed(state, step, 1, outcome(step), AT).orElseThrow();
            state = core.advance(state, completed).state();
        }
        return state;
    }

    /** The same history, read again after a restart. */
    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public dev.parasol.runtime.core.State replay() {
        return core.replay(history);
    }

    private List<Decision> history() {
        List<Decision> all = new ArrayList<>(List.of(started));
        dev.parasol.runtime.core.State state = core.replay(all);
        while (!state.active().isEmpty()) {
            String step = state.active().get(0);
            all.add(core.completed(state, step, 1, outcome(step), AT).orElseThrow());
            state = core.replay(all);
        }
        return all;
    }

    private static Payload outcome(String step) {
        return Objects.requireNonNull(OUTCOMES.get(step), step);
    }

    private static Payload payload(Class<?> type) {
        return Payload.of(type.getName(), Sum.first().json().getBytes(StandardCharsets.UTF_8));
    }
}
