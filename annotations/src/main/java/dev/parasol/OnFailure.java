package dev.parasol;

/** What happens when a step has failed for good and no transition catches it. See {@link Workflow#onFailure}. */
public enum OnFailure {
    /** The instance fails and waits for an operator's retry. */
    STOP,
    /**
     * The {@code compensate} methods of the completed steps run one after the other, in reverse order of completion; then
     * the instance is compensated. An instance keeps to what the workflow said when it started.
     */
    COMPENSATE
}
