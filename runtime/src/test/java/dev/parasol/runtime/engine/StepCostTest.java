package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.D;
import dev.parasol.runtime.fixture.DirectThreads;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.TappedStore;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Status;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a line of four steps costs, in what does not depend on the machine. All of it happens on the caller's thread. */
@Timeout(60)
class StepCostTest {

    private static final int STEPS = 4;
    private static final int RUNS = 500;

    /** About a third more than it is, as the compilers of JVMs spare different objects. */
    private static final long BYTES_A_STEP = 5_700;

    private final World world = new World();
    private final TappedStore store = new TappedStore(world.store);
    private final WorkflowEngine engine = ((LocalEngineBuilder) world.builder())
            .stepThreads(new DirectThreads())
            .store(store.store())
            .start();
    private final Dispatcher<Order> line = Flow.startingAt(A.class)
            .on(A.Done.class, B.class)
            .on(B.Done.class, C.class)
            .on(C.Done.class, D.class)
            .dispatcher();
    private final WorkflowClient<Order> orders = engine.client(line);

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(String prefix) {
        for (int run = 0; run < RUNS; run++) {
            orders.start(prefix + run, ORDER, StartOptions.none());
        }
    }

    @Test
    void writesOnceAStepAndReadsNothing() {
        run("k");

        assertThat(List.of("create", "append", "find", "history"))
                .extracting(store::calls)
                .containsExactly(RUNS, STEPS * RUNS, 0, 0);
        assertThat(List.of("saveDefinition", "definition"))
                .extracting(store::calls)
                .containsExactly(1, 0);
        assertThat(orders.get("k0", OptionalInt.empty()).orElseThrow().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void allocatesNotMuch() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run("before");
        long before = threads.getCurrentThreadAllocatedBytes();
        run("k");
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / (RUNS * STEPS);

        System.out.printf("a step in memory, with its share of the start: %,d bytes allocated%n", bytes);
        assertThat(bytes).as("bytes allocated a step").isLessThan(BYTES_A_STEP);
    }
}
