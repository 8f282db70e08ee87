package dev.parasol.examples.onboarding;

import dev.parasol.Step;

/** Opens the workspace once all that the version asks for is done. */
@Step
public final class Activate {

    /** The tenant can work. */
    public record Active(String address) {}

    public Active execute(CreateWorkspace.Ready workspace, Contract.Signed signed) {
        return new Active("https://" + workspace.workspace() + "/welcome?host=" + signed.by());
    }
}
