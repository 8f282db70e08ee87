package dev.parasol.examples.createuser;

import dev.parasol.Step;

/** Adds what can be found out from the address. */
@Step
public final class EnrichProfile {

    /** What was found out. */
    public record Enriched(String company) {}

    public Enriched execute(NewUser input) {
        return new Enriched(input.email().substring(input.email().indexOf('@') + 1));
    }
}
