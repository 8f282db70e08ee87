package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.instance.Instance;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller wants of a run.
 *
 * @param question what the core is asked
 * @param refusal the exception for a refusal, of its reason
 * @param answer the instance after what was wanted is recorded
 */
record Request(
        Function<LiveRun, Verdict> question,
        Function<String, ? extends RuntimeException> refusal,
        CompletableFuture<Instance> answer) {

    static Request of(Function<LiveRun, Verdict> question, Function<String, ? extends RuntimeException> refusal) {
        return new Request(question, refusal, new CompletableFuture<>());
    }

    void refuse(String reason) {
        answer.completeExceptionally(refusal.apply(reason));
    }

    /** The instance, unless something failed. */
    void settle(Instance instance, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(instance);
        } else {
            answer.completeExceptionally(failure);
        }
    }
}
