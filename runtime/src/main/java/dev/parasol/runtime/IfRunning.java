package dev.parasol.runtime;

/** What a start does when an active instance holds the same key. */
public enum IfRunning {
    /** The start fails with {@link dev.parasol.runtime.error.AlreadyRunningException}; the default. */
    REJECT,
    /**
     * The start returns the running instance as it is; nothing new is started. Where another workflow holds the key, the
     * start fails all the same.
     */
    RETURN
}
