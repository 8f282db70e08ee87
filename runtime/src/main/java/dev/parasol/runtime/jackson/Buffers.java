package dev.parasol.runtime.jackson;

import java.util.concurrent.atomic.AtomicReferenceArray;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * Jackson's buffers, a few of which are kept for the next payload. Threads that write at a time mostly take from different
 * places; who finds none there gets a new one. Unlike buffers kept by thread, these serve virtual threads as well, each of
 * which lives for one task; unlike Jackson's own pool, to take and give back costs no object.
 */
final class Buffers implements RecyclerPool<BufferRecycler> {
    private static final long serialVersionUID = 1L;

    private static final int PLACES = 16;

    private final AtomicReferenceArray<BufferRecycler> kept = new AtomicReferenceArray<>(PLACES);

    private static int place() {
        return (int) (Thread.currentThread().getId() % PLACES);
    }

    @Override
    public BufferRecycler acquirePooled() {
        BufferRecycler free = kept.getAndSet(place(), null);
        return free == null ? new BufferRecycler() : free;
    }

    @Override
    public void releasePooled(BufferRecycler used) {
        kept.lazySet(place(), used);
    }
}
