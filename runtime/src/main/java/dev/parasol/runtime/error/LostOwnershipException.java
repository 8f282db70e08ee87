package dev.parasol.runtime.error;

/** Another engine has appended to the same instance: the one that gets this lets the instance go. */
public class LostOwnershipException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public LostOwnershipException(String message) {
        super(message);
    }
}
