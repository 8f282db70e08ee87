package dev.parasol.runtime.error;

/** Several versions of a key are active and none was named; the message names them. */
public class AmbiguousInstanceException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public AmbiguousInstanceException(String message) {
        super(message);
    }
}
