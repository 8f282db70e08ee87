package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Payload;
import org.jspecify.annotations.Nullable;

/** A recorded value and the class to read it as; neither for an absent value, or for the context. */
record StepArgument(@Nullable Payload payload, @Nullable Class<?> type) {

    static final StepArgument NONE = new StepArgument(null, null);

    @Nullable
    Object read(Payloads payloads) {
        return payload == null || type == null ? null : payloads.decode(payload, type);
    }
}
