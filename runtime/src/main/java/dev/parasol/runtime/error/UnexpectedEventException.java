package dev.parasol.runtime.error;

/** An event that the instance cannot take; the message says what it awaits. */
public class UnexpectedEventException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public UnexpectedEventException(String message) {
        super(message);
    }
}
