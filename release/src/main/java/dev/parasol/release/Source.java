package dev.parasol.release;

import java.util.List;

/** Where a parameter comes from. */
public sealed interface Source {

    /** It is what the instance was started with. */
    record Input(boolean optional) implements Source {}

    /** It is the {@code StepContext}. */
    record Context() implements Source {}

    /** It is whichever of these outcomes the run has. */
    record Outcomes(List<Producer> from, boolean optional) implements Source {

        public Outcomes {
            from = List.copyOf(from);
        }
    }

    /** An outcome of a node; binary names. */
    record Producer(String node, String outcome) {}
}
