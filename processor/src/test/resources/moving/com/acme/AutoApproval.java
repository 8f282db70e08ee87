package com.acme;

import dev.parasol.Step;

/** Approves by the rating. */
@Step
public final class AutoApproval {

  /** What it ends in. */
  public sealed interface Outcome {}

  /** Approved. */
  public record Granted(int points) implements Outcome {}

  /** Not approved. */
  public record Denied() implements Outcome {}

  /** Approves, or not. */
  public Outcome execute(Rate.Rated rated) {
    return rated.points() > 3 ? new Granted(rated.points()) : new Denied();
  }
}
