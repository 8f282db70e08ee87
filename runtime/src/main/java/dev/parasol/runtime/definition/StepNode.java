package dev.parasol.runtime.definition;

import dev.parasol.StepFailed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A node that runs a step's {@code execute}, and its {@code compensate} should that be called for.
 *
 * @param name the binary name of the step's class
 * @param parameters where each parameter of {@code execute} comes from, in their order
 * @param outcomes the binary names of the records it can end in, and of {@link StepFailed} where a transition catches it
 * @param retry how a failed attempt is repeated
 * @param timeout how long one attempt may take; no limit if empty
 * @param compensate where each parameter of {@code compensate} comes from, in their order; empty where the step has no such
 *     method
 */
public record StepNode(
        String name,
        List<ParameterSource> parameters,
        List<String> outcomes,
        RetryPolicy retry,
        Optional<Duration> timeout,
        Optional<List<ParameterSource>> compensate)
        implements Node {

    private static final String FAILED = StepFailed.class.getName();

    public StepNode {
        parameters = List.copyOf(parameters);
        outcomes = List.copyOf(outcomes);
        compensate = compensate.map(List::copyOf);
    }

    /** Whether the step can be compensated once it has ended in this outcome: it failed where that is its failure. */
    public boolean compensates(String outcome) {
        return compensate.isPresent() && !outcome.equals(FAILED);
    }

    /** Whether a transition follows when the step's attempts are spent. */
    public boolean catchesFailure() {
        return outcomes.contains(FAILED);
    }
}
