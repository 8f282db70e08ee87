package dev.parasol.runtime.error;

/** An active instance holds the key. */
public class AlreadyRunningException extends ParasolException {
    private static final long serialVersionUID = 1L;

    private final String runningId;
    private final String runningRunId;

    public AlreadyRunningException(String message, String runningId, String runningRunId) {
        super(message);
        this.runningId = runningId;
        this.runningRunId = runningRunId;
    }

    /** The id of the instance that holds the key. */
    public String runningId() {
        return runningId;
    }

    /** The run id of the instance that holds the key. */
    public String runningRunId() {
        return runningRunId;
    }
}
