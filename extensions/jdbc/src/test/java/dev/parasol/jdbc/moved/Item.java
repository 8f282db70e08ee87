package dev.parasol.jdbc.moved;

/** An input; everything that a sale of it comes to follows from its number and the version that it ends on. */
public record Item(int number) {}
