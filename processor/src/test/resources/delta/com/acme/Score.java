package com.acme;

import dev.parasol.Step;

/** Judges who asks. */
@Step
public final class Score {
  public sealed interface Outcome {}

  public record Good(int points) implements Outcome {}

  public record Poor(int points) implements Outcome {}

  public Outcome execute(Applicant input) {
    return input.income() > 1000 ? new Good(input.income()) : new Poor(input.income());
  }
}
