package dev.parasol.runtime.version;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What an operator has decided about a workflow's versions.
 *
 * @param workflow the binary name of the workflow's interface
 * @param seq its place among the workflow's decisions, from 1
 * @param kind what was decided
 * @param version the version that it is about; none if it says only where to go back to
 * @param share how much of the new starts a canary gets, in hundredths of a percent; else 0
 * @param by who decided
 * @param why for what reason
 * @param at when
 */
public record VersionDecision(
        String workflow, int seq, Kind kind, OptionalInt version, int share, String by, String why, Instant at) {

    /** What can be decided. */
    public enum Kind {
        /** A version was made current, and gets all new starts. */
        MADE_CURRENT,
        /** A version gets a share of the new starts. */
        CANARY,
        /** The decision before, of those that were not taken back yet, was taken back. */
        ROLLED_BACK,
        /** The versions are again what the code says. */
        LEFT_TO_CODE
    }

    /** In words, as in {@code version 3 gets 10 % of new starts}. */
    public String what() {
        return switch (kind) {
            case MADE_CURRENT -> "version " + version.orElseThrow() + " is current";
            case CANARY -> "version " + version.orElseThrow() + " gets " + percent(share) + " % of new starts";
            case ROLLED_BACK -> "the decision before is taken back";
            case LEFT_TO_CODE -> "the code says which version is current";
        };
    }

    private static String percent(int share) {
        int rest = share % 100;
        String whole = String.valueOf(share / 100);
        return rest == 0 ? whole : whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    @Override
    public String toString() {
        return "decision " + seq + " on " + workflow + ": " + what() + " (" + by + ", " + at + ": " + why + ")";
    }
}
