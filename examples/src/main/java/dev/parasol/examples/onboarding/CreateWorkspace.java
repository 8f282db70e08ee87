package dev.parasol.examples.onboarding;

import dev.parasol.Step;
import dev.parasol.StepContext;

/** Sets a workspace up. */
@Step
public final class CreateWorkspace {

    /** The workspace is there. */
    public record Ready(String workspace) {}

    public Ready execute(Tenant tenant, StepContext context) {
        return new Ready(context.key() + ".example.com");
    }
}
