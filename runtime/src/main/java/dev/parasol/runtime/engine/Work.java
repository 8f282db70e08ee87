package dev.parasol.runtime.engine;

import dev.parasol.runtime.dispatch.Arguments;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What an attempt calls, and what it tells its run once that is over. */
sealed interface Work permits Execution, Undoing {

    /** What the effect of it is called in an idempotency key: the same for every attempt. */
    String effect();

    /**
     * Calls the step's code.
     *
     * @return what it returns, or a {@link CompletionStage} of that
     * @throws Exception what it throws
     */
    @Nullable
    Object call(Arguments arguments) throws Exception;

    /**
     * What to tell the run, of what the code returned.
     *
     * @throws RuntimeException if that cannot be recorded
     */
    Runnable ended(@Nullable Object result);

    /** Tells the run that the attempt failed. */
    void failed(Throwable thrown);
}
