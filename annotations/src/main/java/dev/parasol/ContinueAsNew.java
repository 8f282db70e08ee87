package dev.parasol;

/**
 * As a transition's target: the run ends and the next one of the same key starts with a fresh history. It gets the same
 * input, or what the outcome says when that is a {@link NextInput}.
 *
 * <pre>{@code
 * @Transition(on = Notified.class, to = ContinueAsNew.class, after = "PT15M")
 * }</pre>
 *
 * <p>Other branches of the run finish first; nothing that is under way is lost.
 */
public final class ContinueAsNew {
    private ContinueAsNew() {}
}
