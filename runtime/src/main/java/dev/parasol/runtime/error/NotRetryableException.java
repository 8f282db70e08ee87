package dev.parasol.runtime.error;

/** Only a failed instance can be retried, and this one has not failed. */
public class NotRetryableException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public NotRetryableException(String message) {
        super(message);
    }
}
