package dev.parasol.runtime.spi;

/** A run as the store has it: what never changes about it, and where it stands. */
public record StoredRun(Run run, RunState state) {}
