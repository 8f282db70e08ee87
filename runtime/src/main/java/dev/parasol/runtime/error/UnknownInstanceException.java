package dev.parasol.runtime.error;

/** There is no instance with this key, id or run id. */
public class UnknownInstanceException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public UnknownInstanceException(String message) {
        super(message);
    }
}
