package dev.parasol.runtime.engine;

import dev.parasol.runtime.instance.HistoryEntry.What;

/** The kinds of entries, by the names that stores keep, and what a caller sees them as. */
enum EntryKind {
    STARTED(What.STARTED),
    START_DELAY_ELAPSED(What.DELAY_OVER),
    STEP_COMPLETED(What.ENDED),
    ATTEMPT_FAILED(What.ATTEMPT_FAILED),
    STEP_GAVE_UP(What.STEP_FAILED),
    EVENT_RECEIVED(What.EVENT_RECEIVED),
    DELAY_ELAPSED(What.DELAY_OVER),
    AWAIT_TIMED_OUT(What.AWAIT_TIMED_OUT),
    INSTANCE_TIMED_OUT(What.INSTANCE_TIMED_OUT),
    STEP_COMPENSATED(What.COMPENSATED),
    COMPENSATION_ATTEMPT_FAILED(What.COMPENSATION_ATTEMPT_FAILED),
    COMPENSATION_GAVE_UP(What.COMPENSATION_FAILED),
    CANCELLED(What.CANCELLED),
    RETRIED(What.RETRIED),
    MIGRATED(What.MOVED);

    static final String FAIL_FAST = "failFast";
    static final String ON_FAILURE = "onFailure";
    static final String DELAY = "delay";
    static final String TIMEOUT = "timeout";
    static final String NEXT_ATTEMPT_AT = "nextAttemptAt";
    static final String TYPES = "types";
    static final String MESSAGE = "message";
    static final String EVENT_ID = "eventId";
    static final String TO = "to";
    static final String ORIGIN_RUN = "originRun";
    static final String ORIGIN_NODE = "originNode";

    private final What what;

    EntryKind(What what) {
        this.what = what;
    }

    What what() {
        return what;
    }
}
