package dev.parasol;

/** Which version the next run gets at {@link ContinueAsNew}. See {@link Workflow#onContinue}. */
public enum OnContinue {
    /** The version is resolved anew: a newer current version is picked up here. */
    RESOLVE,
    /** The next run stays on the version of the one before. */
    PINNED
}
