package dev.parasol.runtime.definition;

import java.util.List;

/** Where a parameter of a step comes from. */
public sealed interface ParameterSource {

    /** Whether the parameter is an {@code Optional}, so that the source may be missing. */
    boolean optional();

    /** The workflow's input. */
    record Input(boolean optional) implements ParameterSource {}

    /** What one of the producers has ended in; at most one of them does in one run, before the step runs. */
    record Outcome(boolean optional, List<Producer> from) implements ParameterSource {
        public Outcome {
            from = List.copyOf(from);
        }
    }

    /** The step's {@link dev.parasol.StepContext}. */
    record Context() implements ParameterSource {
        @Override
        public boolean optional() {
            return false;
        }
    }

    /**
     * A node that supplies a parameter when it ends in one outcome.
     *
     * @param node the node's name
     * @param outcome the binary name of the record
     */
    record Producer(String node, String outcome) {}
}
