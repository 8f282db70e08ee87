package com.acme;

import dev.parasol.Step;

/** Ships an order. */
@Step
public final class Ship {

  /** On its way. */
  public record Shipped() {}

  /** Ships. */
  public Shipped execute(Order order) {
    return new Shipped();
  }
}
