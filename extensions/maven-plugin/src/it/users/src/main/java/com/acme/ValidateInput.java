package com.acme;

import dev.parasol.Step;

@Step
public final class ValidateInput {
    public sealed interface Outcome {}

    public record Valid() implements Outcome {}

    public record Invalid(String error) implements Outcome {}

    public Outcome execute(NewUser input) {
        return input.name().isBlank() ? new Invalid("a user needs a name") : new Valid();
    }
}
