package dev.parasol.runtime.engine;

import java.util.UUID;

/** Ids of runs: random for the first of a chain, then numbered, so that each names the one that continues it. */
final class RunIds {

    private RunIds() {}

    static String create() {
        return UUID.randomUUID().toString();
    }

    /** The run that continues a run as new: {@code x}, {@code x.2}, {@code x.3}. */
    static String next(String runId) {
        int dot = runId.indexOf('.');
        return dot < 0 ? runId + ".2" : runId.substring(0, dot + 1) + (Long.parseLong(runId.substring(dot + 1)) + 1);
    }
}
