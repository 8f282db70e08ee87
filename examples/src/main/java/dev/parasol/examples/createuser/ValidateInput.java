package dev.parasol.examples.createuser;

import dev.parasol.Step;

/** Checks what came in. */
@Step
public final class ValidateInput {

    /** What the check ends in. */
    public sealed interface Outcome {}

    /** The input can be used. */
    public record Valid() implements Outcome {}

    /** The input cannot be used. */
    public record Invalid(String error) implements Outcome {}

    public Outcome execute(NewUser input) {
        return input.name().isBlank() ? new Invalid("a user needs a name") : new Valid();
    }
}
