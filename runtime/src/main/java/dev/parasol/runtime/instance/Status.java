package dev.parasol.runtime.instance;

/** Where an instance stands. */
public enum Status {
    /** Created, but its first node is not due yet. */
    PENDING(false),
    /** A step runs, or is about to. */
    RUNNING(false),
    /** Nothing is active but awaits and delays. */
    WAITING(false),
    /** Every node has run or been skipped. */
    COMPLETED(true),
    /** A step, or its compensation, failed for good and nothing caught it, or the instance took too long; can be retried. */
    FAILED(true),
    /** Ended by a caller. */
    CANCELLED(true),
    /** Failed, and the completed steps were compensated. */
    COMPENSATED(true),
    /** This process has no code for what the instance needs; continues by itself once it is there. */
    STALLED(false);

    private final boolean ended;

    Status(boolean ended) {
        this.ended = ended;
    }

    /** Whether nothing happens any more unless a caller asks for it; an ended instance does not hold its key. */
    public boolean isEnded() {
        return ended;
    }
}
