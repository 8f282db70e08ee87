package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.StoreException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what a caller has asked for. */
final class Answers {

    /** A thread that knows better than to block: while it waits it brings about what it waits for. */
    interface Busy {
        void until(CompletableFuture<?> answer);
    }

    private Answers() {}

    /** Comes before every wait. */
    static void meanwhile(CompletableFuture<?> answer) {
        if (Thread.currentThread() instanceof Busy busy) {
            busy.until(answer);
        }
    }

    /** The answer, or what went wrong as it is. An interrupt makes the wait end, not what was asked for. */
    static <T> T get(CompletableFuture<T> answer) {
        meanwhile(answer);
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ParasolException("interrupted while waiting; what was asked for may still happen", interrupted);
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        Throwable cause = Causes.of(failed);
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException plain
                ? plain
                : new StoreException("the store failed: " + cause, failed);
    }
}
