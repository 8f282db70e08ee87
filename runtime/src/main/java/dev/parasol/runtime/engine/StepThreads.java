package dev.parasol.runtime.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that steps run on: virtual ones where the JVM has them (21 and later), else a pool. */
final class StepThreads {

    static final int VIRTUAL_LIMIT = 10_000;
    static final int PLATFORM_LIMIT = 64;

    private StepThreads() {}

    static boolean areVirtual() {
        return Runtime.version().feature() >= 21;
    }

    static int limit() {
        return areVirtual() ? VIRTUAL_LIMIT : PLATFORM_LIMIT;
    }

    /** Looked up once an engine, as this code is compiled for a Java that has no such method. */
    static ExecutorService create(String nodeName) {
        if (!areVirtual()) {
            return Executors.newCachedThreadPool(named(nodeName));
        }
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
            return Executors.newCachedThreadPool(named(nodeName));
        }
    }

    private static ThreadFactory named(String nodeName) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, nodeName + "-step-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
