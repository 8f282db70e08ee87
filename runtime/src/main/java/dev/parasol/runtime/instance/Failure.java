package dev.parasol.runtime.instance;

import java.util.Optional;

/**
 * Why an instance failed.
 *
 * @param node the step that failed, or could not be compensated; empty where the instance as a whole took too long
 * @param type the class name of the exception
 * @param message the exception's message, or an empty text; where a compensation failed it says so, and why there was one
 * @param attempts how many attempts were made
 */
public record Failure(Optional<String> node, String type, String message, int attempts) {}
