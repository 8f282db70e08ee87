package dev.parasol.runtime.error;

/** The engine is closed, so it takes no calls any more. */
public class EngineClosedException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public EngineClosedException(String message) {
        super(message);
    }
}
