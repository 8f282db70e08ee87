package dev.parasol.runtime.engine;

import dev.parasol.StepContext;
import dev.parasol.runtime.spi.Run;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a step may know of the attempt that calls it.
 *
 * @param effect what the attempt's effect is called in the idempotency key
 */
record AttemptContext(Run run, String effect, int attempt, BooleanSupplier dropped) implements StepContext {

    @Override
    public String instanceId() {
        return run.id();
    }

    @Override
    public String key() {
        return run.key();
    }

    @Override
    public int version() {
        return run.version();
    }

    @Override
    public String idempotencyKey() {
        return run.id() + "/" + run.runId() + "/" + effect;
    }

    @Override
    public Map<String, String> attributes() {
        return run.attributes();
    }

    @Override
    public boolean isCancelled() {
        return dropped.getAsBoolean();
    }
}
