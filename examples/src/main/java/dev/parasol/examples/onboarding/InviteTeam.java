package dev.parasol.examples.onboarding;

import dev.parasol.Step;

/** Invites everyone whom the signer named. */
@Step
public final class InviteTeam {

    /** The invitations are out. */
    public record Invited(String host) {}

    public Invited execute(Contract.Signed signed) {
        return new Invited(signed.by());
    }
}
