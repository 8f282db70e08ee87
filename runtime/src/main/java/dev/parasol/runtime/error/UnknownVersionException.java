package dev.parasol.runtime.error;

/** A version that does not exist was asked for; the message says which do. */
public class UnknownVersionException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public UnknownVersionException(String message) {
        super(message);
    }
}
