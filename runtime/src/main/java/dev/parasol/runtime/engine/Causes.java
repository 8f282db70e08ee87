package dev.parasol.runtime.engine;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What really went wrong, without the exceptions that futures put around it. */
final class Causes {

    private Causes() {}

    static @Nullable Throwable of(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
