package dev.parasol.benchmarks.core;

import dev.parasol.benchmarks.steps.Line;
import dev.parasol.benchmarks.steps.LineFacade;
import dev.parasol.benchmarks.steps.Sum;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.memory.MemoryStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step in memory from facade to facade, JSON included: one caller starts a workflow of five, and waits for its end. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class StepBenchmark {

    private static final Duration LONG = Duration.ofMinutes(1);

    private WorkflowEngine engine = open();
    private LineFacade lines = LineFacade.on(engine);
    private long count;

    private static WorkflowEngine open() {
        return WorkflowEngine.builder().store(MemoryStore.create()).start();
    }

    /** A new store after each time, as one in memory keeps all that ever ran. */
    @TearDown(Level.Iteration)
    public void renew() {
        engine.close();
        engine = open();
        lines = LineFacade.on(engine);
    }

    /** Five steps. */
    @Benchmark
    @OperationsPerInvocation(Sum.STEPS)
    public Instance steps() {
        String key = "k" + count++;
        lines.start(key, new Line.Begin(Sum.first()));
        Instance ended = lines.await(key, LONG);
        Sum.check(ended.outcome(Line.Five.AtFive.class).orElseThrow().total());
        return ended;
    }
}
