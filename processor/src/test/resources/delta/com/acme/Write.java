package com.acme;

import dev.parasol.Step;
import java.util.Optional;

/** Writes a letter. */
@Step
public final class Write {
  public record Written(String text) {}

  public Written execute(Applicant input, Optional<PayOut.Paid> paid) {
    return new Written(paid.isPresent() ? "Yes, " + input.name() : "No, " + input.name());
  }
}
