package dev.parasol.runtime.dispatch;

import java.util.concurrent.CompletionStage;

/**
 * Calls the steps of one workflow directly. Written by the processor as part of the workflow's dispatcher, so that no step
 * is ever called by reflection. Steps go by their index in the dispatcher's table.
 */
public interface StepCalls {

    /**
     * A new step through its constructor without arguments.
     *
     * @throws Exception what the constructor throws
     */
    Object create(int index) throws Exception;

    /**
     * Calls {@code execute}.
     *
     * @param step an instance of the step's class
     * @return the outcome, or a {@link CompletionStage} of it
     * @throws Exception what the step throws
     */
    Object invoke(int index, Object step, Arguments arguments) throws Exception;

    /**
     * Calls {@code compensate}.
     *
     * @param step an instance of the step's class
     * @return done when what the step did is undone
     * @throws UnsupportedOperationException if the step has none
     * @throws Exception what the step throws
     */
    default CompletionStage<?> compensate(int index, Object step, Arguments arguments) throws Exception {
        throw new UnsupportedOperationException("step " + index + " has no compensate");
    }

    /** What a step is made with that generated code cannot make. */
    @SuppressWarnings("DoNotCallSuggester") // a switch takes it for a step like any other
    static Object noConstructor(String step) {
        throw new IllegalStateException(step + " has no constructor without arguments that its package can call; "
                + "give the engine a StepFactory: WorkflowEngine.builder().steps(...)");
    }
}
