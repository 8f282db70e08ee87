package dev.parasol.jdbc.delivery;

/** An input; everything that a delivery of it comes to follows from its number. */
public record Parcel(int number) {}
