package dev.parasol.examples.orders;

/** What a customer wants, and what it costs in cents. */
public record Order(String item, int quantity, long cents) {}
