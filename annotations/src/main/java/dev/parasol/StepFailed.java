package dev.parasol;

/**
 * The outcome of a step whose attempts are spent, where a transition catches it.
 *
 * <pre>{@code
 * @Transition(on = StepFailed.class, from = Charge.class, to = Refund.class)
 * }</pre>
 *
 * <p>A later step may take it as a parameter.
 *
 * @param step the binary name of the step's class
 * @param type the class name of the exception
 * @param message the exception's message, or an empty text
 * @param attempts how many attempts were made
 */
public record StepFailed(String step, String type, String message, int attempts) {}
