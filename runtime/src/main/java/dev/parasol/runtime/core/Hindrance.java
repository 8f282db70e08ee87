package dev.parasol.runtime.core;

import dev.parasol.runtime.error.NotMovableException.Reason;

/**
 * Why an instance cannot be moved to another version.
 *
 * @param reason what kind of reason it is
 * @param text the reason, to be read by a person
 */
public record Hindrance(Reason reason, String text) {}
