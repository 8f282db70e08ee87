package dev.parasol.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Makes stages of work that may also throw. */
final class Stages {

    private Stages() {}

    /** The stage of some work; what the work throws instead fails the stage. */
    static <T> CompletionStage<T> of(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (Throwable thrown) { // so that nobody waits for a stage that there will not be
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /** Whether a stage is done, and did not fail. */
    static boolean isDone(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        return future.isDone() && !future.isCompletedExceptionally();
    }

    /** What follows a stage: begun at once if that is done, as it mostly is where a store is in memory. */
    static <T> CompletionStage<T> then(CompletionStage<Void> before, Supplier<CompletionStage<T>> next) {
        return isDone(before) ? of(next) : before.thenCompose(done -> next.get());
    }
}
