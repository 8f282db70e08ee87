package dev.parasol.runtime.error;

/** The base of everything that Parasol throws at a caller. */
public class ParasolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ParasolException(String message) {
        super(message);
    }

    public ParasolException(String message, Throwable cause) {
        super(message, cause);
    }
}
