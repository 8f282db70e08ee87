package dev.parasol.runtime.instance;

import dev.parasol.runtime.error.ParasolException;

/** An instance had not ended when a caller stopped waiting for it. The instance itself goes on. */
public class AwaitTimeoutException extends ParasolException {
    private static final long serialVersionUID = 1L;

    private final transient Instance instance;

    public AwaitTimeoutException(String message, Instance instance) {
        super(message);
        this.instance = instance;
    }

    /** The instance as it was when the wait was over. */
    public Instance instance() {
        return instance;
    }
}
