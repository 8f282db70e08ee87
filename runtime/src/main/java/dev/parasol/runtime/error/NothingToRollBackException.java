package dev.parasol.runtime.error;

/** No decision about a workflow's versions is left that could be taken back. */
public class NothingToRollBackException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public NothingToRollBackException(String message) {
        super(message);
    }
}
