package dev.parasol.runtime.error;

/** An instance cannot be moved to another version, or not now; the message says why. It was left as it is. */
public class NotMovableException extends ParasolException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kinds of reasons there are. */
    public enum Reason {
        /** It has ended. */
        ENDED,
        /** It is not on the version that the migration begins at, or no longer on the graph that the code has of it. */
        NOT_ON_VERSION,
        /** Something runs, or is about to. Asked again once it rests, it may be moved. */
        UNDER_WAY,
        /** It rests at a node that stays on the old version. */
        STAYS,
        /** It rests at a node that leads nowhere in the new version. */
        NO_TARGET,
        /** In the new version, what has ended or rests would come after what has not. */
        OUT_OF_ORDER,
        /** A delay under way has no place in the new version. */
        DELAY_LOST,
        /** An event that was accepted early would never be delivered. */
        EVENT_LOST,
        /** What a step did could no longer be undone. */
        UNDO_LOST,
        /** A step that may run afterwards takes what this instance has not recorded. */
        DATA_MISSING,
        /** A converter method threw something. */
        CONVERTER_FAILED,
        /** Another instance holds the key on the new version. */
        SLOT_TAKEN,
        /** It could not be read or written; see the log. */
        TROUBLE
    }

    public NotMovableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What kind of reason it is. */
    public Reason reason() {
        return reason;
    }
}
