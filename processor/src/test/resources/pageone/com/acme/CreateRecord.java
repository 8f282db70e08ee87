package com.acme;

import dev.parasol.Retry;
import dev.parasol.Step;
import dev.parasol.StepContext;

/** Writes the user down. */
@Step(retry = @Retry(maxAttempts = 5, delay = "PT1S", multiplier = 2, maxDelay = "PT1M"), timeout = "PT30S")
public final class CreateRecord {

  /** The user has an id. */
  public record Created(String userId) {}

  /** A writer without state. */
  public CreateRecord() {}

  /** Gives the user an id. */
  public Created execute(NewUser input, ValidateInput.Valid valid, StepContext context) {
    return new Created(context.key() + "-" + input.name());
  }
}
