package dev.parasol.runtime.core;

/** What to answer to a caller who wants something of an instance. */
public sealed interface Verdict {

    /** Append this, then acknowledge. */
    record Accepted(Decision decision) implements Verdict {}

    /** Acknowledge; it was recorded before. */
    record AlreadyRecorded() implements Verdict {}

    /**
     * Refuse.
     *
     * @param reason why, and what would be possible instead; for the caller to read
     */
    record Refused(String reason) implements Verdict {}
}
