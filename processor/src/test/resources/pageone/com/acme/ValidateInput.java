package com.acme;

import dev.parasol.Step;
import java.time.Instant;

/** Checks what came in. */
@Step
public final class ValidateInput {

  /** What the check ends in. */
  public sealed interface Outcome {}

  /** The input can be used. */
  public record Valid(Instant at) implements Outcome {}

  /** The input cannot be used. */
  public record Invalid(String error) implements Outcome {}

  /** A checker without state. */
  public ValidateInput() {}

  /** Checks that there is a name. */
  public Outcome execute(NewUser input) {
    return input.name().isBlank() ? new Invalid("name is required") : new Valid(Instant.EPOCH);
  }
}
