package dev.parasol.runtime.error;

/** A business key that cannot be part of an id; the message says what can. */
public class InvalidKeyException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public InvalidKeyException(String message) {
        super(message);
    }
}
