package dev.parasol.processor.model;

/**
 * A value that the user wrote in an annotation.
 *
 * @param origin the value itself
 */
public record Written<T>(T value, Origin origin) {}
