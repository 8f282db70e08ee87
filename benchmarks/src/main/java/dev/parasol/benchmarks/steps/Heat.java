package dev.parasol.benchmarks.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets a system work for a while, on as many threads as workflows are to be under way. */
record Heat(Contestant.Course course, int atATime, Duration length) {

    /** What came of it. */
    Score run() throws InterruptedException, ExecutionException {
        String keys = UUID.randomUUID().toString().substring(0, 8);
        int count = course.threads(atATime);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        long began = System.nanoTime();
        long until = began + length.toNanos();
        List<Callable<Score>> runners = new ArrayList<>();
        for (int runner = 0; runner < count; runner++) {
            String prefix = keys + "-" + runner + "-";
            runners.add(() -> runUntil(until, prefix));
        }
        try {
            Score all = Score.NONE;
            for (Future<Score> runner : threads.invokeAll(runners)) {
                all = all.and(runner.get());
            }
            return all.within(Duration.ofNanos(System.nanoTime() - began));
        } finally {
            threads.shutdown();
        }
    }

    private Score runUntil(long until, String prefix) throws Exception {
        long workflows = 0;
        List<Long> each = new ArrayList<>();
        for (long began = System.nanoTime(); began < until; ) {
            workflows += course.run(prefix + each.size());
            long ended = System.nanoTime();
            each.add(ended - began);
            began = ended;
        }
        return new Score(workflows, Duration.ZERO, each);
    }
}
