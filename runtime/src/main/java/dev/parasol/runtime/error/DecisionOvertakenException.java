package dev.parasol.runtime.error;

/** Somebody else has decided about a workflow's versions meanwhile; the message says who and what. Nothing was changed. */
public class DecisionOvertakenException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public DecisionOvertakenException(String message) {
        super(message);
    }
}
