package dev.parasol.runtime.core;

/** What a parameter of a step is called with. */
public sealed interface Argument {

    /**
     * A recorded value.
     *
     * @param payload the value
     * @param optional whether the parameter is an {@code Optional} of it
     */
    record Given(Payload payload, boolean optional) implements Argument {}

    /** An empty {@code Optional}. */
    record Absent() implements Argument {}

    /** The step's {@link dev.parasol.StepContext}. */
    record Context() implements Argument {}
}
