package dev.parasol.runtime.engine;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.jackson.JacksonCodec;
import dev.parasol.runtime.memory.MemoryStore;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.Codec;
import dev.parasol.runtime.spi.StepFactory;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.telemetry.WorkflowListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a {@link LocalEngine} together. */
final class LocalEngineBuilder implements WorkflowEngine.Builder {

    private static final Duration SHORTEST_LEASE = Duration.ofMillis(100);

    private final List<WorkflowListener> listeners = new ArrayList<>();
    private final List<Supplier<Dispatcher<?>>> workflows = new ArrayList<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private @Nullable Store store;
    private @Nullable StepFactory steps;
    private @Nullable Clock clock;
    private @Nullable ExecutorService stepThreads;
    private @Nullable Codec codec;
    private int maxConcurrentSteps = StepThreads.limit();
    private String nodeName = "parasol";
    private Duration lease = Duration.ofSeconds(5);
    private @Nullable Duration retention;
    private Duration closeTimeout = Duration.ofSeconds(10);

    @Override
    public WorkflowEngine.Builder store(Store given) {
        store = given;
        return this;
    }

    @Override
    public WorkflowEngine.Builder steps(StepFactory given) {
        steps = given;
        return this;
    }

    @Override
    public WorkflowEngine.Builder clock(Clock given) {
        clock = given;
        return this;
    }

    @Override
    public WorkflowEngine.Builder codec(Codec given) {
        codec = given;
        return this;
    }

    @Override
    public WorkflowEngine.Builder listener(WorkflowListener listener) {
        listeners.add(listener);
        return this;
    }

    @Override
    public WorkflowEngine.Builder maxConcurrentSteps(int limit) {
        maxConcurrentSteps = Limits.atLeastOne("maxConcurrentSteps", limit);
        return this;
    }

    @Override
    public WorkflowEngine.Builder limit(Class<?> stepOrWorkflow, int steps) {
        String name = Limits.nameOf(stepOrWorkflow);
        limits.put(name, Limits.atLeastOne("the limit of " + name, steps));
        return this;
    }

    @Override
    public WorkflowEngine.Builder nodeName(String name) {
        nodeName = name;
        return this;
    }

    @Override
    public WorkflowEngine.Builder lease(Duration duration) {
        if (duration.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("lease is " + duration + ", but has to be at least " + SHORTEST_LEASE
                    + ": it is renewed several times before it ends");
        }
        lease = duration;
        return this;
    }

    @Override
    public WorkflowEngine.Builder retention(Duration age) {
        if (age.isNegative() || age.isZero()) {
            throw new IllegalArgumentException("retention is " + age + ", but has to be longer than nothing");
        }
        retention = age;
        return this;
    }

    /** What steps run on. */
    LocalEngineBuilder stepThreads(ExecutorService given) {
        stepThreads = given;
        return this;
    }

    @Override
    public WorkflowEngine.Builder closeTimeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("closeTimeout is " + timeout + ", but must not be negative; "
                    + Duration.ZERO + " waits for no step");
        }
        closeTimeout = timeout;
        return this;
    }

    @Override
    public WorkflowEngine.Builder workflow(Dispatcher<?> dispatcher) {
        workflows.add(() -> dispatcher);
        return this;
    }

    @Override
    public WorkflowEngine.Builder workflow(Class<?> workflow) {
        workflows.add(() -> Dispatcher.find(workflow));
        return this;
    }

    @Override
    public WorkflowEngine start() {
        if (clock != null) {
            return start(settings(clock), new Closing(null));
        }
        SystemClock own = new SystemClock(nodeName);
        return start(settings(own), new Closing(own));
    }

    private Settings settings(Clock used) {
        return new Settings(
                store == null ? MemoryStore.create() : store,
                steps,
                used,
                codec == null ? new JacksonCodec() : codec,
                listeners,
                nodeName,
                nodeName + "/" + UUID.randomUUID(),
                lease,
                Optional.ofNullable(retention),
                closeTimeout);
    }

    private Workers workers() {
        return new Workers(
                stepThreads == null ? StepThreads.create(nodeName) : StepThreads.of(stepThreads),
                new Limits(maxConcurrentSteps, limits));
    }

    private WorkflowEngine start(Settings settings, Closing closing) {
        Kernel kernel = new Kernel(settings, workers());
        LocalEngine engine = new LocalEngine(kernel, closing);
        try {
            workflows.forEach(workflow -> kernel.registry().register(workflow.get()));
            engine.begin();
            return engine;
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }
}
