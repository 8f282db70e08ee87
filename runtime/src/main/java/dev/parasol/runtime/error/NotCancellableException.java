package dev.parasol.runtime.error;

/** The instance has completed or is cancelled already. */
public class NotCancellableException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public NotCancellableException(String message) {
        super(message);
    }
}
