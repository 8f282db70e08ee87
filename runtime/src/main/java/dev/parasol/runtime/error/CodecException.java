package dev.parasol.runtime.error;

/** A payload that cannot be written, or read as the type that is asked for; the message says where in it. */
public class CodecException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public CodecException(String message) {
        super(message);
    }

    public CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
