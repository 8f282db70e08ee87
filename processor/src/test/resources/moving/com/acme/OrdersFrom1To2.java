package com.acme;

/** What version 2 needs of orders that began on version 1. */
final class OrdersFrom1To2 {
  private OrdersFrom1To2() {}

  static Rate.Rated rated(Order order, Check.Passed passed) {
    return new Rate.Rated(points(order) + passed.bonus());
  }

  private static int points(Order order) {
    return order.item().length();
  }
}
