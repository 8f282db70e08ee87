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
}
