package dev.parasol.runtime.error;

/** The store could not do what it was asked; nothing that it acknowledged before is lost. */
public class StoreException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
