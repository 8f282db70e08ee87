package dev.parasol.runtime.simulation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Something that an engine asks of the store: on its way there, then done, then on its way back.
 *
 * @param <T> what comes back
 */
final class Journey<T> {

    private final Supplier<CompletionStage<T>> work;
    private final Runnable known;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private CompletableFuture<T> done;

    /**
     * A journey.
     *
     * @param known what happens when the engine hears of its success
     */
    Journey(Supplier<CompletionStage<T>> work, Runnable known) {
        this.work = work;
        this.known = known;
    }

    CompletionStage<T> answer() {
        return answer;
    }

    boolean hasArrived() {
        return done != null;
    }

    void arrive() {
        done = work.get().toCompletableFuture();
    }

    /** The store cannot do it. */
    void refuse(RuntimeException why) {
        done = CompletableFuture.failedFuture(why);
    }

    void comeBack() {
        try {
            T result = done.join();
            known.run();
            answer.complete(result);
        } catch (CompletionException failed) {
            answer.completeExceptionally(failed.getCause());
        }
    }
}
