package dev.parasol.runtime.definition;

import dev.parasol.StepFailed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A node that runs a step's {@code execute}.
 *
 * @param name the binary name of the step's class
 * @param parameters where each parameter of {@code execute} comes from, in their order
 * @param outcomes the binary names of the records it can end in, and of {@link StepFailed} where a transition catches it
 * @param retry how a failed attempt is repeated
 * @param timeout how long one attempt may take; no limit if empty
 */
public record StepNode(
        String name,
        List<ParameterSource> parameters,
        List<String> outcomes,
        RetryPolicy retry,
        Optional<Duration> timeout)
        implements Node {

    private static final String FAILED = StepFailed.class.getName();

    public StepNode {
        parameters = List.copyOf(parameters);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether a transition follows when the step's attempts are spent. */
    public boolean catchesFailure() {
        return outcomes.contains(FAILED);
    }
}
