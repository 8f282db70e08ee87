package dev.parasol.runtime.dispatch;

import java.util.List;

/**
 * Calls one step class directly. Written by the processor, in the step's package, so that no step is ever called by
 * reflection.
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

    /**
     * Calls {@code execute}.
     *
     * @param step an instance of {@link #step()}
     * @return the outcome, or a {@link java.util.concurrent.CompletionStage} of it
     * @throws Exception what the step throws
     */
    Object invoke(Object step, Arguments arguments) throws Exception;
}
