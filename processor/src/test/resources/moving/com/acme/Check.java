package com.acme;

import dev.parasol.Step;

/** Looks whether an order can be met. */
@Step
public final class Check {

  /** What it ends in. */
  public sealed interface Outcome {}

  /** It can. */
  public record Passed(int bonus) implements Outcome {}

  /** It cannot. */
  public record Rejected(int malus) implements Outcome {}

  /** Looks. */
  public Outcome execute(Order order) {
    return order.item().isEmpty() ? new Rejected(1) : new Passed(1);
  }
}
