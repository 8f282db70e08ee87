package dev.parasol.runtime.error;

/**
 * A workflow is not what was released of it, so that instances which are under way might meet the wrong code. The message
 * says what differs and the way out, in the words of the compiler.
 */
public class BrokenReleaseException extends ParasolException {
    private static final long serialVersionUID = 1L;

    public BrokenReleaseException(String message) {
        super(message);
    }
}
