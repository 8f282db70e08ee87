package dev.parasol.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.engine.Inside;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The engine on random histories of several engines that share a store. {@code -Dsimulations=1000000} runs more of them,
 * {@code -Dseed=7} one of them, the same each time.
 */
@Tag("durability")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SimulationTest {

    private static final long HISTORIES = Long.getLong("simulations", 2_000);

    /** Runs histories until there are none left, and does what else has to happen whenever an engine's call waits. */
    private static final class Worker extends Inside.BusyThread {

        private final AtomicLong next;
        private final long last;
        private long decisions;
        private AssertionError failure;
        private Simulation simulation;

        Worker(AtomicLong next, long last) {
            super(null);
            this.next = next;
            this.last = last;
        }

        @Override
        public void run() {
            for (long seed = next.getAndIncrement(); seed <= last && failure == null; seed = next.getAndIncrement()) {
                simulate(seed);
            }
        }

        private void simulate(long seed) {
            try {
                simulation = new Simulation(seed);
                decisions += simulation.run();
            } catch (Throwable wrong) { // whatever it is, its seed has to be told
                failure = new AssertionError("replay with -Dseed=" + seed + ": " + wrong.getMessage(), wrong);
                next.set(last);
            }
        }

        void finish() throws InterruptedException {
            join();
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void until(CompletableFuture<?> answer) {
            simulation.until(answer);
        }
    }

    @Test
    void whatMustAlwaysHoldHolds() throws Exception {
        Long seed = Long.getLong("seed");
        long first = seed == null ? 1 : seed;
        long last = seed == null ? HISTORIES : seed;
        long began = System.nanoTime();
        List<Worker> workers = run(first, last);
        long decisions = workers.stream().mapToLong(worker -> worker.decisions).sum();
        System.out.printf(
                "simulated seeds %d to %d: %,d decisions in %.1f s%n",
                first, last, decisions, (System.nanoTime() - began) / 1e9);
        assertThat(decisions).isPositive();
    }

    @Test
    void aSeedIsTheSameHistoryEachTime() throws Exception {
        assertThat(digests()).isEqualTo(digests());
    }

    private static List<String> digests() throws InterruptedException {
        List<String> digests = new ArrayList<>();
        for (long seed = 1; seed <= 100; seed++) {
            Worker worker = new Worker(new AtomicLong(seed), seed);
            worker.start();
            worker.finish();
            digests.add(seed + ": " + worker.simulation.digest());
        }
        return digests;
    }

    private static List<Worker> run(long first, long last) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        List<Worker> workers = new ArrayList<>();
        for (int count = Runtime.getRuntime().availableProcessors(); count > 0; count--) {
            workers.add(new Worker(next, last));
        }
        workers.forEach(Thread::start);
        for (Worker worker : workers) {
            worker.finish();
        }
        return workers;
    }
}
