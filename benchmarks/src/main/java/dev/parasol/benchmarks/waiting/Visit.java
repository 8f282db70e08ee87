package dev.parasol.benchmarks.waiting;

import dev.parasol.benchmarks.steps.Line;
import dev.parasol.benchmarks.steps.LineFacade;
import dev.parasol.benchmarks.steps.Sum;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.version.Removal.Verdict;
import dev.parasol.runtime.version.Versions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * A process of its own that starts an engine among waiting instances, and resumes some of them one after the other. Prints
 * cells of a table: the engine's start in milliseconds, the heap then in mebibytes, the milliseconds of a removal verdict and
 * of exact counts, median and 99th percentile of the milliseconds until an event is acknowledged, and until its instance has
 * ended, and those of a workflow of five steps that nobody waits in.
 */
final class Visit {

    private static final int WARM_UP = 300;
    private static final int RESUMED = 500;
    private static final Duration LONG = Duration.ofMinutes(1);

    private Visit() {}

    /** Takes the place and how many instances there are. */
    public static void main(String[] arguments) {
        Place place = new Place(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Store store = place.open();
        long began = System.nanoTime();
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .store(store)
                .workflow(GrantDispatcher.dispatcher())
                .start()) {
            Duration start = since(began);
            long heap = heap();
            System.out.printf(
                    "%s | %d | %s | %s | %s%n",
                    Times.milliseconds(start),
                    heap >> 20,
                    versions(engine, count),
                    resume(engine, count),
                    newcomers(engine));
        }
        System.exit(0); // the pool has threads of its own
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What an operator asks before a version is removed: the median of ten times, the first one left out. */
    private static String versions(WorkflowEngine engine, int count) {
        Versions versions = GrantFacade.on(engine).versions();
        String verdict = median(() -> require(versions.removal(1).verdict() == Verdict.NEEDED, "the verdict"));
        Map<Integer, Map<Status, Long>> all = Map.of(1, Map.of(Status.WAITING, (long) count));
        return verdict + " | " + median(() -> require(versions.counts().equals(all), "the counts"));
    }

    private static String median(Runnable question) {
        question.run();
        Times times = new Times();
        for (int time = 0; time < 10; time++) {
            long began = System.nanoTime();
            question.run();
            times.add(since(began));
        }
        return Times.milliseconds(times.share(0.5));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String resume(WorkflowEngine engine, int count) {
        GrantFacade grants = GrantFacade.on(engine);
        Times acknowledged = new Times();
        Times ended = new Times();
        int[] chosen =
                new Random(7).ints(0, count).distinct().limit(WARM_UP + RESUMED).toArray();
        for (int index = 0; index < chosen.length; index++) {
            String key = Crowd.key(chosen[index]);
            long began = System.nanoTime();
            grants.resume(key, new Approval.Approved("ana"));
            Duration told = since(began);
            require(grants.await(key, LONG).status() == Status.COMPLETED, key + " completes");
            if (index >= WARM_UP) {
                acknowledged.add(told);
                ended.add(since(began));
            }
        }
        return shares(acknowledged) + " | " + shares(ended);
    }

    private static String newcomers(WorkflowEngine engine) {
        LineFacade lines = LineFacade.on(engine);
        Times times = new Times();
        for (int number = 0; number < WARM_UP + RESUMED; number++) {
            String key = "newcomer-" + number;
            long began = System.nanoTime();
            lines.start(key, new Line.Begin(Sum.first()));
            require(lines.await(key, LONG).status() == Status.COMPLETED, key + " completes");
            if (number >= WARM_UP) {
                times.add(since(began));
            }
        }
        return shares(times);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("it is not as expected: " + what);
        }
    }

    private static String shares(Times times) {
        return Times.milliseconds(times.share(0.5)) + " | " + Times.milliseconds(times.share(0.99));
    }
}
