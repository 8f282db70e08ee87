package dev.parasol.runtime.core;

/** Where a node stands. */
public enum Phase {
    /** Not decided yet whether it runs. */
    PENDING,
    /** Due to run, but held back because the instance has failed or is about to. */
    HELD,
    /** A step that runs or waits for another attempt, or an await that waits. */
    ACTIVE,
    /** Ended with an outcome. */
    DONE,
    /** On no branch that was taken. */
    SKIPPED,
    /** A step that failed for good, and nothing caught it. */
    FAILED,
    /** Was active when the instance failed or was cancelled. */
    INTERRUPTED
}
