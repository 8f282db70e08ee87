package com.acme;

import dev.parasol.Step;

/** Rates an order. */
@Step
public final class Rate {

  /** The rating. */
  public record Rated(int points) {}

  /** Rates. */
  public Rated execute(Order order) {
    return new Rated(order.item().length());
  }
}
