package dev.parasol.runtime.engine;

import dev.parasol.StepContext;
import dev.parasol.runtime.dispatch.Arguments;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one attempt is called with. */
final class ArgumentValues implements Arguments {

    private final @Nullable Object[] values;
    private final StepContext context;

    ArgumentValues(@Nullable Object[] values, StepContext context) {
        this.values = values;
        this.context = context;
    }

    @Override
    public <T> T get(int index, Class<T> type) {
        Object value = values[index];
        if (value == null) {
            throw new IllegalStateException("parameter " + index + " of " + Arrays.toString(values) + " is not there");
        }
        return type.cast(value);
    }

    @Override
    public <T> Optional<T> find(int index, Class<T> type) {
        return Optional.ofNullable(type.cast(values[index]));
    }

    @Override
    public StepContext context() {
        return context;
    }
}
