package dev.parasol.benchmarks.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Callers beside each other. */
final class Crew {

    private Crew() {}

    /** Does something with each number up to a count, so many at a time. */
    static void each(int count, int atATime, IntConsumer work) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < atATime; caller++) {
            callers.add(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    work.accept(number);
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try {
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
