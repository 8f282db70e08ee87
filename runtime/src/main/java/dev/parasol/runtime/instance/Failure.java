package dev.parasol.runtime.instance;

import java.util.Optional;

/**
 * Why an instance failed.
 *
 * @param node the step that failed; empty where the instance as a whole took too long
 * @param type the class name of the exception
 * @param message the exception's message, or an empty text
 * @param attempts how many attempts were made
 */
public record Failure(Optional<String> node, String type, String message, int attempts) {}
