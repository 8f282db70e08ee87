package dev.parasol.processor.read;

/**
 * What was read of a type.
 *
 * @param complete whether everything that it refers to exists
 */
public record Reading<T>(T model, boolean complete) {}
