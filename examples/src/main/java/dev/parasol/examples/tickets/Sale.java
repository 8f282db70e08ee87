package dev.parasol.examples.tickets;

/** Who wants how many seats. */
public record Sale(String buyer, int seats) {}
