package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.MortalStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Engines on one store, of which the first may be cut off from it. */
final class TwoNodes {

    static final Duration LEASE = Duration.ofSeconds(5);

    final World world = new World();
    final MortalStore oneStore = new MortalStore(world.store);
    private final List<WorkflowEngine> engines = new ArrayList<>();

    /** A step that runs while an await waits beside it. */
    static Dispatcher<Order> stepBesideAnAwait() {
        return Flow.startingAt(A.class).on(A.Done.class, B.class, Signal.class).dispatcher();
    }

    static Dispatcher<Order> step() {
        return Flow.startingAt(A.class).dispatcher();
    }

    WorkflowEngine engine(String name, MortalStore store, Dispatcher<?>... code) {
        WorkflowEngine.Builder builder =
                world.builder().nodeName(name).lease(LEASE).store(store).closeTimeout(Duration.ofMillis(1));
        for (Dispatcher<?> workflow : code) {
            builder.workflow(workflow);
        }
        WorkflowEngine engine = builder.start();
        engines.add(engine);
        return engine;
    }

    WorkflowEngine one(Dispatcher<?>... code) {
        return engine("one", oneStore, code);
    }

    WorkflowEngine two(Dispatcher<?>... code) {
        return engine("two", new MortalStore(world.store), code);
    }

    /** Starts an instance on node one, which is inside a step of it until the gate is opened. */
    Gate oneIsInside(Class<?> step, Object outcome, Dispatcher<Order> code) throws InterruptedException {
        Gate gate = new Gate(arguments -> outcome);
        world.step(step, gate);
        one().client(code).start("k1", ORDER, StartOptions.none());
        gate.awaitEntered();
        return gate;
    }

    /** Calls while time goes by. */
    <T> T whileTimePasses(Callable<T> call) throws Exception {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (RuntimeException plain) {
                throw plain;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        });
        while (!result.isDone()) {
            world.clock.advance(Duration.ofMillis(10));
            Thread.onSpinWait();
        }
        return Answers.get(result);
    }

    void close(WorkflowEngine engine) throws Exception {
        whileTimePasses(() -> {
            engine.close();
            return engine;
        });
    }

    void close() throws Exception {
        for (WorkflowEngine engine : engines) {
            close(engine);
        }
    }
}
