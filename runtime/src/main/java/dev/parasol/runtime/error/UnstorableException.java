package dev.parasol.runtime.error;

/** The store will never take this, however often it is asked: it is too large, or breaks a constraint. */
public final class UnstorableException extends StoreException {
    private static final long serialVersionUID = 1L;

    public UnstorableException(String message, Throwable cause) {
        super(message, cause);
    }
}
