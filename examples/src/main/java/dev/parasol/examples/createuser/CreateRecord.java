package dev.parasol.examples.createuser;

import dev.parasol.Retry;
import dev.parasol.Step;
import dev.parasol.StepContext;
import java.util.Locale;

/** Writes the user down. */
@Step(retry = @Retry(maxAttempts = 5, delay = "PT1S", multiplier = 2, maxDelay = "PT1M"), timeout = "PT30S")
public final class CreateRecord {

    /** The user has an id. */
    public record Created(String userId) {}

    public Created execute(NewUser input, StepContext context) {
        return new Created(input.name().toLowerCase(Locale.ROOT) + "-" + context.key());
    }
}
