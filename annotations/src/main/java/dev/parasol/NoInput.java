package dev.parasol;

/** The input of a workflow that has none; such a workflow starts with {@code start(key)}. */
public record NoInput() {}
