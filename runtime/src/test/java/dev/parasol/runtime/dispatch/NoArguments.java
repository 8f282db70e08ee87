package dev.parasol.runtime.dispatch;

import dev.parasol.StepContext;
import java.util.Optional;

/** What is handed to code that asks for nothing. */
final class NoArguments implements Arguments {

    @Override
    public <T> T get(int index, Class<T> type) {
        throw new AssertionError("nothing is asked for");
    }

    @Override
    public <T> Optional<T> find(int index, Class<T> type) {
        throw new AssertionError("nothing is asked for");
    }

    @Override
    public StepContext context() {
        throw new AssertionError("nothing is asked for");
    }
}
