package dev.parasol.runtime.error;

/**
 * A run can be run anew only from a step or await that it had reached, and before which nothing was compensated; the message
 * says which those are.
 */
public class NotRerunnableException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public NotRerunnableException(String message) {
        super(message);
    }
}
