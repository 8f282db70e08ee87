package dev.parasol.runtime.version;

import dev.parasol.runtime.error.NotMovableException.Reason;

/**
 * An instance that was not moved.
 *
 * @param id the instance's id
 * @param runId its run
 * @param reason what kind of reason there was
 * @param why the reason, to be read by a person
 */
public record LeftAlone(String id, String runId, Reason reason, String why) {

    @Override
    public String toString() {
        return id + ": " + why;
    }
}
