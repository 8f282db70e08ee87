package dev.parasol.processor.graph;

import java.util.List;

/** Where a parameter of a step, or of its compensation, comes from. */
public sealed interface ParameterSource {

    /** It is the {@code StepContext}. */
    record Context() implements ParameterSource {}

    /**
     * It is what the instance was started with.
     *
     * @param optional whether it is taken as {@code Optional}
     */
    record Input(boolean optional) implements ParameterSource {}

    /**
     * It is whichever of these outcomes the run has; at most one of them, in a version without errors.
     *
     * @param from the outcomes that fit among those of nodes before the step, and for its compensation among its own, in
     *     order of the nodes' first mention
     * @param optional whether it is taken as {@code Optional}
     */
    record Outcomes(List<NodeOutcome> from, boolean optional) implements ParameterSource {

        public Outcomes {
            from = List.copyOf(from);
        }
    }
}
