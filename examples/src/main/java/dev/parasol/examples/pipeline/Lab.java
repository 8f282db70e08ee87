package dev.parasol.examples.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the steps run: has the tools that they call, and counts what runs. */
final class Lab {

    private static final Duration ALIGNMENT = Duration.ofMillis(20);

    private final Set<String> indexed = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, Integer> runs = new ConcurrentHashMap<>();
    private final AtomicInteger aligning = new AtomicInteger();
    private final AtomicInteger mostAligning = new AtomicInteger();
    private volatile int readsForOneSnv = 10;

    Lab(Set<String> indexed) {
        this.indexed.addAll(indexed);
    }

    Object step(Class<?> step) throws ReflectiveOperationException {
        return step.getDeclaredConstructor(Lab.class).newInstance(this);
    }

    void addIndex(String contig) {
        indexed.add(contig);
    }

    void requireIndex(String contig) {
        if (!indexed.contains(contig)) {
            throw new IllegalStateException("the reference has no index of " + contig);
        }
    }

    void findMoreSnvs() {
        readsForOneSnv = 8;
    }

    int snvs(int reads) {
        return reads / readsForOneSnv;
    }

    void ran(Class<?> step) {
        runs.merge(step, 1, Integer::sum);
    }

    /** How often a step has run since this was asked before. */
    int takeRuns(Class<?> step) {
        Integer count = runs.remove(step);
        return count == null ? 0 : count;
    }

    /** Takes a moment, as the real one takes hours. */
    void align() throws InterruptedException {
        mostAligning.accumulateAndGet(aligning.incrementAndGet(), Math::max);
        try {
            Thread.sleep(ALIGNMENT.toMillis());
        } finally {
            aligning.decrementAndGet();
        }
    }

    /** The most alignments that ever ran at a time. */
    int mostAligning() {
        return mostAligning.get();
    }
}
