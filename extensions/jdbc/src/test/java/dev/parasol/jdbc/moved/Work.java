package dev.parasol.jdbc.moved;

import dev.parasol.StepContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the last steps of sales have done outside of any store. */
public final class Work {

    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

    void done(StepContext context) {
        done.computeIfAbsent(of(context.version(), context.key()), first -> new AtomicInteger())
                .incrementAndGet();
    }

    private static String of(int version, String key) {
        return "version " + version + " of " + key;
    }

    /** How often a sale's last step has run on a version. */
    int times(int version, String key) {
        AtomicInteger times = done.get(of(version, key));
        return times == null ? 0 : times.get();
    }
}
