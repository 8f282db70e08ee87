package dev.parasol.runtime.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that steps run on: virtual ones where the JVM has them (21 and later), else a {@link Crew}. */
interface StepThreads extends Executor {

    int VIRTUAL_LIMIT = 10_000;
    int PLATFORM_LIMIT = 64;

    /** Takes no more tasks; what was taken is done. */
    void shutdown();

    static boolean areVirtual() {
        return Runtime.version().feature() >= 21;
    }

    static int limit() {
        return areVirtual() ? VIRTUAL_LIMIT : PLATFORM_LIMIT;
    }

    /** Looked up once an engine, as this code is compiled for a Java that has no such method. */
    static StepThreads create(String nodeName) {
        if (!areVirtual()) {
            return new Crew(nodeName);
        }
        try {
            return of((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
            return new Crew(nodeName);
        }
    }

    /** The threads of an executor. */
    static StepThreads of(ExecutorService threads) {
        return new StepThreads() {
            @Override
            public void execute(Runnable task) {
                threads.execute(task);
            }

            @Override
            public void shutdown() {
                threads.shutdown();
            }
        };
    }
}
