package dev.parasol;

/**
 * As a transition's target: this branch ends here. The instance is complete when no branch is left.
 *
 * <pre>{@code
 * @Transition(on = CreateRecord.Created.class, to = End.class)
 * }</pre>
 */
public final class End {
    private End() {}
}
