package dev.parasol.runtime.error;

/** Generated code is missing or older than what it was generated from; the message says how to build it. */
public class IncompleteBuildException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public IncompleteBuildException(String message) {
        super(message);
    }

    public IncompleteBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
