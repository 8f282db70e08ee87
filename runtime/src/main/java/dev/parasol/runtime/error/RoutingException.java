package dev.parasol.runtime.error;

/** A version router threw; the start it was asked for did not happen. */
public class RoutingException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public RoutingException(String message, Throwable cause) {
        super(message, cause);
    }
}
