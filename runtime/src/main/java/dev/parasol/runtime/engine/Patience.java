package dev.parasol.runtime.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long threads look out for something before they sleep: to be woken up costs more than a short task. Only as many look
 * at a time as leave processors for those who bring it about, and only as long as it comes soon mostly.
 */
final class Patience {

    /** Some tens of microseconds of looking. */
    private static final int LONGEST = 1_000;

    /** Where it has not come soon, every so many look again whether it does by now. */
    private static final int BETWEEN_TRIES = 64;

    private final int most;
    private final AtomicInteger looking = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private volatile int length = LONGEST;

    /** Leaves half of the processors to others. */
    Patience() {
        this(Runtime.getRuntime().availableProcessors() / 2);
    }

    /** Lets so many look at a time. */
    Patience(int most) {
        this.most = most;
    }

    /** What is there by now, or comes soon; null if that is not waited for. */
    <T> @Nullable T look(Supplier<? extends @Nullable T> place) {
        T found = place.get();
        if (found != null || !isWorthIt()) {
            return found;
        }
        try {
            return looking.incrementAndGet() > most ? null : lookOut(place);
        } finally {
            looking.decrementAndGet();
        }
    }

    private boolean isWorthIt() {
        return length > 0 || tries.incrementAndGet() % BETWEEN_TRIES == 0;
    }

    private <T> @Nullable T lookOut(Supplier<? extends @Nullable T> place) {
        int before = length;
        for (int look = before > 0 ? before : LONGEST; look > 0; look--) {
            Thread.onSpinWait();
            T found = place.get();
            if (found != null) {
                length = LONGEST;
                return found;
            }
        }
        length = before / 2;
        return null;
    }
}
