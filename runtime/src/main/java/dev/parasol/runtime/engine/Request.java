package dev.parasol.runtime.engine;

import dev.parasol.runtime.instance.Instance;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A wish that somebody waits for.
 *
 * @param wish what is wanted
 * @param answer the instance after what was wanted is recorded
 */
record Request(Wish wish, CompletableFuture<Instance> answer) {

    static Request of(Wish wish) {
        return new Request(wish, new CompletableFuture<>());
    }

    /** The same request, to be made of several nodes one after the other. */
    Request repeatable() {
        return new Request(wish.repeatable(), answer);
    }

    void refuse(String reason) {
        answer.completeExceptionally(wish.refusal(reason));
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** The instance, unless something failed. */
    void settle(Instance instance, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(instance);
        } else {
            fail(failure);
        }
    }
}
