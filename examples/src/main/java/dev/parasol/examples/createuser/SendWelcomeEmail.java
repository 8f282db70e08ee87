package dev.parasol.examples.createuser;

import dev.parasol.Step;

/** Greets the new user. */
@Step
public final class SendWelcomeEmail {

    /** The greeting is on its way. */
    public record Sent(String text) {}

    public Sent execute(NewUser input, CreateRecord.Created created, EnrichProfile.Enriched profile) {
        return new Sent("Welcome %s of %s, you are %s".formatted(input.name(), profile.company(), created.userId()));
    }
}
