package dev.parasol.runtime.version;

import java.util.OptionalInt;

/**
 * What operators have chosen for new starts that neither the caller nor a router has a version for.
 *
 * @param current the version that was made current; if none, the code says which one is
 * @param canary the version that gets a share of the starts before that
 * @param share the canary's, in hundredths of a percent; 0 if there is none
 */
public record InForce(OptionalInt current, OptionalInt canary, int share) {

    /** As long as nobody has decided anything. */
    public static final InForce CODE = new InForce(OptionalInt.empty(), OptionalInt.empty(), 0);

    /** What is in force when another decision follows. One that is taken back is not for here. */
    public InForce after(VersionDecision decision) {
        return switch (decision.kind()) {
            case MADE_CURRENT -> new InForce(decision.version(), OptionalInt.empty(), 0);
            case CANARY ->
                decision.share() == 0
                        ? new InForce(current, OptionalInt.empty(), 0)
                        : new InForce(current, decision.version(), decision.share());
            case LEFT_TO_CODE -> CODE;
            case ROLLED_BACK -> throw new IllegalArgumentException("what a roll back leads to is not in it");
        };
    }
}
