package dev.parasol.runtime.instance;

/**
 * What a rerun began from.
 *
 * @param runId the run whose history it has up to there
 * @param node the step or await that it began from
 */
public record Origin(String runId, String node) {}
