package com.acme;

import dev.parasol.Step;

/** Pays. */
@Step
public final class PayOut {
  public record Paid(String to) {}

  public Paid execute(Applicant input) {
    return new Paid(input.name());
  }
}
