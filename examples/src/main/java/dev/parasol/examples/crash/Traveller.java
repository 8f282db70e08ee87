package dev.parasol.examples.crash;

/** Who travels. */
public record Traveller(String name) {}
