package dev.parasol.runtime.dispatch;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Calls one step class directly. Written by the processor, in the step's package, where the step is out of reach of a
 * dispatcher in another one; no step is ever called by reflection.
 */
public interface StepInvoker {

    /** The step's class. */
    Class<?> step();

    /** The records that {@code execute} can end in, as they were when the step was compiled. */
    List<Class<?>> outcomes();

    /**
     * A new step through its constructor without arguments.
     *
     * @throws Exception what the constructor throws
     */
    Object create() throws Exception;

    /** Whether the step has a {@code compensate}. */
    default boolean compensates() {
        return false;
    }

    /**
     * Calls {@code compensate}.
     *
     * @param step an instance of {@link #step()}
     * @return done when what the step did is undone
     * @throws UnsupportedOperationException if the step has none
     * @throws Exception what the step throws
     */
    default CompletionStage<?> compensate(Object step, Arguments arguments) throws Exception {
        throw new UnsupportedOperationException(step().getName() + " has no compensate");
    }

    /**
     * Calls {@code execute}.
     *
     * @param step an instance of {@link #step()}
     * @return the outcome, or a {@link CompletionStage} of it
     * @throws Exception what the step throws
     */
    Object invoke(Object step, Arguments arguments) throws Exception;
}
